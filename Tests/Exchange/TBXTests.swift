import LavoirExchange
import Testing
