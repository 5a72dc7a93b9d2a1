extension Int {
  /// The number and what is counted, in the singular or the plural: « 1 document », « 2 documents ».
  func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
