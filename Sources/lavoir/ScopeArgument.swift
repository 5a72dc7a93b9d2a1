import ArgumentParser
import LavoirCleaning

extension Cleaner.Scope: @retroactive ExpressibleByArgument {}
