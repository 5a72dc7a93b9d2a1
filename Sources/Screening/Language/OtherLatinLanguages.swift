extension LanguageProfile {
  /// Other languages in Latin letters.
  static let otherLatin = [
    LanguageProfile(
      "fi",
      """
      ja on ei oli se että hän ovat kun mutta tai myös joka niin sen ole kuin mukaan vuonna olla jos nyt sitä voi vain \
      jo jonka jotka mitä siitä hänen kanssa sekä ennen jälkeen olivat tämä tämän mikä he minä sinä me ne en hyvin \
      kuitenkin koska eli joita siellä kaikki muut ollut
      """, letters: "äöå"),
    LanguageProfile(
      "hu",
      """
      a az és hogy nem is egy volt meg ez csak de el van már mint még ha azt vagy amely ki minden aki után fel lehet ezt \
      én le között szerint olyan kell majd pedig sem ami több nagyon mert azonban lett való így ő utána két voltak akkor \
      által során
      """, letters: "áéíóöőúüű"),
    LanguageProfile(
      "tr",
      """
      ve bir bu da de için ile çok olarak daha ne gibi kadar sonra olan ama en var o her ki değil mi yok ya şey ben olduğu \
      iki diye tarafından göre yeni oldu ise hem veya ancak bunu sadece kendi zaman önce içinde onun bana biz böyle
      """, letters: "çğıöşüâî"),
    LanguageProfile(
      "eu",
      """
      eta da ez bat du zen dira izan ere baina zuen dute ziren egin edo hau beste bere baino dago oso den haren arte \
      urtean duten hori zituen ditu batean gero eta bezala baita horren bi honen artean
      """, letters: "ñ"),
    LanguageProfile(
      "br",
      """
      ar an hag ha da eo ur en zo un eus gant evit ma war oa bet dre met pe he ne ket ez ivez pa daou hon \
      er eo deus vez gwelout all
      """, letters: "ñùê"),
    LanguageProfile(
      "lt",
      """
      ir kad į yra iš buvo su o ar bet ne per tai kaip apie nuo dėl po už iki prie jo jis jų bei taip tik dar jau kai \
      kuris kuri kurie labai prieš jos savo metais metų gali būti
      """, letters: "ąčęėįšųūž"),
    LanguageProfile(
      "lv",
      """
      un ir ar no uz par ka kas lai tas bet arī nav bija pie tā vai kā to viņš gada tika kurš kuri savu pēc līdz ko tikai \
      vairāk šo kad vēl tikai gan jau
      """, letters: "āčēģīķļņšūž"),
    LanguageProfile(
      "et",
      """
      ja on ei et see ka kui oli ta mis aga või ning oma kes siis nii pärast välja nagu tema seda selle veel olid juba \
      aasta olla ma üle ainult mida nende kuid
      """, letters: "äöõüšž"),
    LanguageProfile(
      "sq",
      """
      të e në i dhe me për një që nga së është u si më ka por ishte kanë nuk do të tij saj se ai ajo kjo ky këtë edhe \
      janë kur deri pas mund vitin gjatë
      """, letters: "çë"),
    LanguageProfile(
      "id",
      """
      yang dan di dengan untuk dari pada ini itu dalam tidak akan adalah ke oleh sebagai juga atau ada karena mereka saya \
      telah bisa dapat lebih kami anda menjadi seperti tersebut bahwa secara antara tahun
      """),
    LanguageProfile(
      "vi",
      """
      và của là có được trong cho các một không với người này đã những khi để từ đến ra vào cũng tôi như nhưng năm sự \
      về trên tại nhiều hơn việc theo sau ở làm bị
      """, letters: "àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"),
    LanguageProfile(
      "eo",
      """
      la de kaj en estas al ne mi li por ke kun vi pri ĝi estis kiu el sed oni tiu ili kiel ankaŭ pli kiuj post dum ĉi aŭ \
      per unu sur inter ĝis jam nur se ni ŝi kiam tre
      """, letters: "ĉĝĥĵŝŭ"),
  ]
}
