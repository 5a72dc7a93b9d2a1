import LavoirLexicons
import LavoirTagging
import LavoirText

/// A labelled sentence as the perceptron sees it.
struct Lesson {
  /// Its tokens.
  let sentence: SketchedSentence
  /// What each token is; nil where there is nothing to learn: the token is certain, or the teacher contradicts the
  /// lexicon.
  let classes: [WordClass?]

  /// The lesson of a sentence.
  init(_ labelled: LabelledSentence, lexicon: Lexicon) {
    let (tokens, records) = labelled.tokens(lexicon)
    let words = labelled.wordIndices(of: tokens)
    sentence = SketchedSentence(tokens[...], records: records[...], in: labelled.text, lexicon: lexicon)
    let taught = sentence.withSketches { sketches in
      words.enumerated().map { index, word -> WordClass? in
        guard let word, let wordClass = WordClass(label: labelled.words[word].label),
          sketches[index].certain == nil, sketches[index].permitted.contains(wordClass)
        else { return nil }
        return wordClass
      }
    }
    classes = taught ?? []
  }
}

extension WordClass {
  /// The class that a teacher's label names; nil for marks and labels unknown here.
  init?(label: String) {
    switch label {
    case "ADJ": self = .adjective
    case "ADP": self = .adposition
    case "ADV": self = .adverb
    case "AUX": self = .auxiliary
    case "CCONJ": self = .coordinatingConjunction
    case "DET": self = .determiner
    case "INTJ": self = .interjection
    case "NOUN": self = .noun
    case "NUM": self = .numeral
    case "PRON": self = .pronoun
    case "PROPN": self = .properNoun
    case "SCONJ": self = .subordinatingConjunction
    case "VERB:Fin": self = .finiteVerb
    case "VERB:Inf": self = .infinitive
    case "VERB:Part": self = .participle
    case "X": self = .other
    default: return nil
    }
  }
}
