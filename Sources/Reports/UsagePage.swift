import LavoirUsage
import LavoirXMLText

/// What the entries of a glossary did in a corpus, as one HTML page that needs nothing beside itself.
public enum UsagePage {
  /// The page.
  public static func bytes(of usage: GlossaryUsage) -> [UInt8] {
    let used = usage.used
    let edits = usage.entries.reduce(0) { $0 + $1.edits }
    let shown = usage.entries.reduce(0) { $0 + $1.shown }
    let figures = [
      ("documents", usage.documents), ("words", usage.words), ("entries", usage.entries.count), ("used", used.count),
      ("edits made", edits), ("left for a person", shown),
    ]
    return Array(
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
      <title>Glossary usage</title>
      <style>\(style)</style>
      </head>
      <body>
      <main>
      <h1>Glossary usage</h1>
      <ul class="figures">\(figures.map { "<li><b>\($0.1)</b> \($0.0)</li>" }.joined())</ul>
      <h2>Most frequent entries</h2>
      \(bars(used.prefix(20).map { ($0.heading, $0.hits, $0.edits) }, of: "hits", and: "edits"))
      <h2>Hits by domain</h2>
      \(bars(domains(of: usage.entries), of: "hits", and: "edits"))
      <h2>All entries</h2>
      <p><label>Show entries with <input id="filter" type="search" placeholder="text, domain or file"></label>
      <label><input id="unused" type="checkbox"> never used only</label> <output id="count"></output></p>
      <table id="entries">
      <thead><tr>\(columns.map { "<th scope=\"col\"><button type=\"button\">\($0)</button></th>" }.joined())</tr></thead>
      <tbody>
      \((used + usage.unused).map(row).joined(separator: "\n"))
      </tbody>
      </table>
      </main>
      <script>\(script)</script>
      </body>
      </html>

      """.utf8)
  }

  private static let columns = ["Entry", "Kind", "Domain", "Hits", "Edits", "Shown", "Documents", "Last files"]

  private static func row(_ entry: EntryUsage) -> String {
    let texts = [entry.heading, entry.kind, entry.domain].map { "<td>\(XMLText.content($0))</td>" }
    let numbers = [entry.hits, entry.edits, entry.shown, entry.documents].map { "<td class=\"n\">\($0)</td>" }
    let files = entry.lastFiles.map(XMLText.content).joined(separator: "<br>")
    return "<tr id=\"\(XMLText.attribute(entry.id))\"\(entry.isUnused ? " class=\"unused\"" : "")>"
      + (texts + numbers).joined() + "<td>\(files)</td></tr>"
  }

  /// Hits and edits by domain, the largest first.
  private static func domains(of entries: [EntryUsage]) -> [(String, Int, Int)] {
    var sums: [String: (hits: Int, edits: Int)] = [:]
    for entry in entries where !entry.isUnused {
      let name = entry.domain.isEmpty ? "(\(entry.kind))" : entry.domain
      sums[name, default: (0, 0)].hits += entry.hits
      sums[name, default: (0, 0)].edits += entry.edits
    }
    return sums.sorted { ($1.value.hits, $0.key) < ($0.value.hits, $1.key) }.map {
      ($0.key, $0.value.hits, $0.value.edits)
    }
  }

  /// A bar chart: for each name a bar of the first figure, the part of the second in another colour.
  private static func bars(_ rows: [(name: String, first: Int, second: Int)], of first: String, and second: String)
    -> String
  {
    guard let most = rows.map(\.first).max(), most > 0 else { return "<p>None.</p>" }
    let lines = rows.map { row in
      let share = { (number: Int) in "\(min(100, number * 1_000 / most / 10)).\(number * 1_000 / most % 10)" }
      return """
        <tr><th scope="row">\(XMLText.content(row.name))</th><td class="n">\(row.first)</td>\
        <td class="bar"><i style="width:\(share(row.first))%"></i><i class="second" style="width:\(share(min(row.second, row.first)))%"></i></td></tr>
        """
    }
    return "<table class=\"bars\"><caption>\(first), and <span>\(second)</span> made</caption>\(lines.joined())</table>"
  }

  private static let style = """
    :root{color-scheme:light dark;--ink:#1d2733;--paper:#fff;--line:#d5dbe1;--bar:#9cc3dc;--strong:#1f6a93}
    @media(prefers-color-scheme:dark){:root{--ink:#e4e9ee;--paper:#14191f;--line:#39424c;--bar:#2f5871;--strong:#7cc0e6}}
    body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);margin:0}
    main{max-width:70rem;margin:auto;padding:1.5rem}
    h1{font-size:1.6rem}h2{font-size:1.15rem;margin-top:2rem}
    .figures{display:flex;flex-wrap:wrap;gap:.5rem 2rem;list-style:none;padding:0}.figures b{font-size:1.3rem}
    table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.2rem .5rem;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
    .n{text-align:right;font-variant-numeric:tabular-nums}.unused td{opacity:.65}
    .bars{max-width:50rem}.bars th{font-weight:normal;width:16rem}.bars .n{width:4rem}caption{text-align:left;padding:.2rem .5rem}
    caption span{color:var(--strong);font-weight:600}
    .bar{position:relative;height:1.4rem}.bar i{position:absolute;left:.5rem;top:.35rem;height:.9rem;background:var(--bar);max-width:calc(100% - 1rem)}.bar .second{background:var(--strong)}
    output{margin-left:1rem}
    thead th,#entries td:nth-child(2){white-space:nowrap}
    thead th{position:sticky;top:0;background:var(--paper)}
    thead button{font:inherit;font-weight:600;color:inherit;background:none;border:0;padding:0;cursor:pointer}
    thead [aria-sort=ascending] button::after{content:" ↑"}thead [aria-sort=descending] button::after{content:" ↓"}
    input[type=search]{font:inherit;width:16rem;max-width:100%}
    """

  /// Sorts by a column and filters by a text; without it the page is complete all the same.
  private static let script = """
    const body=document.querySelector('#entries tbody'),rows=[...body.rows];
    const filter=document.getElementById('filter'),unused=document.getElementById('unused'),count=document.getElementById('count');
    function show(){const words=filter.value.toLowerCase();let shown=0;
    for(const row of rows){row.hidden=unused.checked&&!row.classList.contains('unused')||!row.textContent.toLowerCase().includes(words);if(!row.hidden)shown++}
    count.textContent=shown+' of '+rows.length}
    filter.addEventListener('input',show);unused.addEventListener('change',show);show();
    document.querySelectorAll('thead button').forEach((button,column)=>button.addEventListener('click',()=>{
    const head=button.parentElement,down=head.getAttribute('aria-sort')!=='descending',numeric=column>2&&column<7;
    document.querySelectorAll('thead th').forEach(other=>other.removeAttribute('aria-sort'));head.setAttribute('aria-sort',down?'descending':'ascending');
    rows.sort((a,b)=>{const x=a.cells[column].textContent,y=b.cells[column].textContent,order=numeric?x-y:x.localeCompare(y,'fr');return down?-order:order});
    body.append(...rows)}));
    """
}
