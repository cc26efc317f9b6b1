import type { Lexicon } from "./suggestion-lexicon";

export const polish: Lexicon = {
  order: "first",
  compounds: false,
  heads: {
    chief:
      "prezes*, członek zarządu, członkini zarządu, dyrektor generaln*, dyrektor zarządzając*, dyrektorka generalna, założyciel*, główny dyrektor",
    vice: "wiceprezes*",
    director: "dyrektor*",
    head: "kierownik, kierowniczka, naczelnik",
    developer: `programist*, informatyk*, administrator system*, administrator sieci, administrator baz*, administratorka system*, administratorka sieci, administratorka baz*, analityk system*, analityczka system*, projektant system*, projektant baz*,
      tester*, specjalista it, specjalistka it, specjalista do spraw informatyki, architekt system*, architekt oprogramowania, architekt rozwiązań, technik informatyk, deweloper oprogramowania`,
    technologist: "analityk danych, analityczka danych, dyrektor techniczny",
    engineer: "inżynier*",
    accountant:
      "księgow*, główny księgow*, główna księgow*, skarbnik, samodzielny księgowy, samodzielna księgowa, kontroler finansow*, ekonomista finansowy",
    auditor: "audytor*, doradca podatkow*, rewident, biegły rewident, doradca finansowy, specjalista ds płac",
    buyer: "kupiec, zaopatrzeniowiec",
    owner: "kierownik produktu, menedżer produktu, właściciel produktu, analityk biznesow*, analityczka biznesow*",
    project: "kierownik projekt*, menedżer projekt*, koordynator projekt*, kierowniczka projekt*",
    neutral:
      "zastępca, menedżer*, menadżer*, specjalist*, referent*, inspektor*, koordynator*, analityk*, analityczka, administrator*, konsultant*, doradca, technik, operator*, pracowni*, ekspert*, asystentka zespołu, starszy, stażyst*, praktykant*, podinspektor",
    helper: "asystent*",
    other:
      "sekretark*, sekretarz, nauczyciel*, wykładowca, pielęgniar*, lekarz, lekarka, dentysta, farmaceut*, fizjoterapeut*, psycholog, położna, ratownik, pracownik socjalny, prawnik, prawniczka, adwokat, radca prawny, notariusz, sędzia, sprzedawc*, sprzedawczyni, kasjer*, kierowca, kucharz, kucharka, kelner*, sprzątacz*, ochroniarz, policjant*, strażak, mechanik, elektryk, hydraulik, stolarz, spawacz, malarz, murarz, ogrodnik, rolnik, piekarz, fryzjer*, dziennikar*, redaktor*, tłumacz*, grafik, projektant*, fotograf, bibliotekar*, archiwista, biolog, chemik, fizyk, statystyk, naukowiec, przedstawiciel*, rekruter*, agent nieruchomości, burmistrz, weterynarz, magazynier, doradca klienta, handlowiec, kadrow*, trener*, opiekun*, wychowawc*, asystentka zarządu, architekt wnętrz, specjalista ds kadr",
  },
  fields: {
    cloud: "infrastruktury, infrastruktura, chmury, chmurow*",
    it: "informatyki, informatyczn*, teleinformatyczn*, informatyzacji",
    software:
      "oprogramowania, systemów, systemu, sieci, sieciow*, baz danych, aplikacji, cyberbezpieczeństwa, bezpieczeństwa informacji, wsparcia it, telekomunikac*, teleinformatyki",
    technology: "danych, technologii",
    finance:
      "finansow*, finansów, finanse, księgowości, rachunkowości, budżetu, budżetow*, controllingu, kontrolingu, rozliczeń, fakturowania, skarbu, należności, zobowiązań",
    money: "podatk*, podatkow*, płac, audytu, kontroli wewnętrznej",
    procurement: "zakup*, zamówień, zamówienia publiczn*, zaopatrzenia, przetarg*, dostawców",
    product: "produktu, produktów",
    elsewhere:
      "sprzedaż*, handlow*, marketingu, reklamy, kadr, kadrow*, personaln*, zasobów ludzkich, rekrutacji, prawn*, komunikacji, promocji, klient*, sklepu, oddziału, biura, edukacji, szkoleń, szkoły, zdrowia, medyczn*, nieruchomości, magazynu, logistyk*, transportu, ubezpiecz*, kredyt*, administracyjn*, społeczn*, kultury, ochrony środowiska, restauracji, bankow*",
    physical:
      "budow*, mechanik, elektryk, produkcji, utrzymania ruchu, jakości, chemiczn*, energetyk*, drog*, procesu, elektron*, konstruktor, bhp, środowiska, mechaniczn*, elektryczn*, technolog",
  },
  links: { first: "ds, do, spraw, dla, w, ze, z", and: "i, oraz" },
};
