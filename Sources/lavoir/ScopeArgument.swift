import ArgumentParser
import LavoirCleaning

extension Cleaner.Scope: ExpressibleByArgument {}
