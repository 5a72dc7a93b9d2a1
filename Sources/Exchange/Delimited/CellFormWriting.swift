import LavoirGlossaries

extension CellForm {
  init(_ form: WrongForm) {
    self.init(
      form.text,
      [
        Detail("match", form.match == .inflected ? nil : form.match.rawValue),
        Detail("case", form.letterCase?.rawValue), Detail("certainty", form.certainty?.rawValue),
      ] + form.contexts.map { Detail("context", $0.source) } + [Detail("note", form.note)])
  }

  init(_ synonym: Synonym) {
    self.init(
      synonym.text,
      [
        Detail("pos", synonym.kind?.rawValue), Detail("gender", synonym.gender?.rawValue),
        Detail("number", synonym.number?.rawValue), Detail("register", synonym.register?.rawValue),
        Detail("region", synonym.region), Detail("note", synonym.note),
      ])
  }

  init(_ translation: Translation) {
    self.init(
      translation.text,
      [
        Detail("status", translation.status == .preferred ? nil : translation.status.rawValue),
        Detail("pos", translation.kind?.rawValue), Detail("gender", translation.gender?.rawValue),
        Detail("number", translation.number?.rawValue), Detail("register", translation.register?.rawValue),
        Detail("note", translation.note),
      ])
  }
}
