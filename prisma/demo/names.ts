import type { Random } from "./random";

type Names = readonly [string, ...string[]];
type Tongue = { given: Names; family: Names };

/** Given and family names that go together. Put together at random, so that nobody real is meant. */
const tongues: readonly [Tongue, ...Tongue[]] = [
  {
    given: ["Astrid", "Bjørn", "Freja", "Håkon", "Jørgen", "Liv", "Søren", "Åse", "Øyvind", "Sigrún", "Märta", "Nils"],
    family: ["Ødegård", "Bråten", "Sjöberg", "Kjær", "Nygård", "Lindström", "Þorsteinn", "Hægstad", "Ångman", "Vestby"],
  },
  {
    given: ["Jürgen", "Käthe", "Lena", "Matthias", "Sören", "Uta", "Wolfgang", "Heike", "Björn", "Gesine", "Till"],
    family: ["Großmann", "Müller", "Weiß", "Schröder", "Jäger", "Böhm", "Krüger", "Straßburger", "Vogt", "Hüls"],
  },
  {
    given: ["Aoife", "Callum", "Eleanor", "Hamish", "Niamh", "Oliver", "Rhiannon", "Seán", "Siân", "Tamsin", "Ewan"],
    family: ["Ashworth", "O'Dowd", "MacAskill", "Penhaligon", "Llewelyn", "Fairclough", "Ní Bhriain", "Thistlewood"],
  },
  {
    given: ["Amélie", "Benoît", "Chloé", "Étienne", "François", "Maëlle", "Noémie", "Théo", "Inès", "Rémi"],
    family: ["Desrosiers", "Lévêque", "Châtelain", "Beaufort", "Hénault", "Garçon", "d'Aubigny", "Maréchal"],
  },
  {
    given: ["Begoña", "Iñaki", "Lucía", "Joaquín", "Nuño", "Paz", "Raúl", "Ximena", "Inês", "João", "Tomé"],
    family: ["Ibáñez", "Núñez", "Peñalver", "Garrido", "Conceição", "Magalhães", "Echeverría", "Valdés Ruiz"],
  },
  {
    given: ["Agnieszka", "Bartłomiej", "Jiří", "Łucja", "Michał", "Ondřej", "Zofia", "Ágnes", "Vojtěch", "Živa"],
    family: ["Wójcik", "Dvořáček", "Szczepańska", "Kovács-Nagy", "Brzęczyk", "Horák", "Żeleńska", "Čapková"],
  },
  {
    given: ["Aylin", "Çağlar", "Emre", "Gülşen", "İpek", "Oğuz", "Dimitra", "Yiannis", "Ștefan", "Ilinca"],
    family: ["Özdemir", "Çelikkol", "Şahinbaş", "Güneş", "Papadakis", "Ionescu-Țara", "Karagöz", "Vlahos"],
  },
  {
    given: ["Aditi", "Arjun", "Deepika", "Harsha", "Ishaan", "Kavya", "Meenakshi", "Rohan", "Sunita", "Vikram"],
    family: ["Krishnamoorthy", "Bhattacharjee", "Deshpande", "Iyer", "Chaudhry", "Wickramasinghe", "Nair", "Joshi"],
  },
  {
    given: ["Adaeze", "Chidi", "Folasade", "Kwabena", "Nomvula", "Sizwe", "Thandeka", "Wanjirũ", "Zawadi", "Tariro"],
    family: ["Okonjo", "Mwangi", "Ndlovu", "Asante-Boateng", "Adébáyò", "Khumalo", "Otieno", "Chukwuemeka"],
  },
  {
    given: ["Haruka", "Kenji", "Linh", "Mei-Ling", "Ngọc", "Siew Lan", "Takumi", "Yūko", "Jun-ho", "Thùy Dương"],
    family: ["Shimokawa", "Trần", "Nguyễn", "Watanuki", "Lim", "Phạm", "Ōtsuka", "Seo", "Tanizaki"],
  },
  {
    given: ["Amira", "Farid", "Khadija", "Nabil", "Rania", "Yusuf", "Shirin", "Dariush", "Noam", "Tamar"],
    family: ["Benhaddou", "Al-Tamimi", "Haddadin", "Farahani", "Zerrouki", "Ben-Ami", "Shalev", "Qasimi"],
  },
];

/** Makes names that are not taken yet. */
export function nameGiver(random: Random, taken: ReadonlySet<string>): () => string {
  const used = new Set(taken);
  return () => {
    for (;;) {
      const { given, family } = random.pick(tongues);
      const name = `${random.pick(given)} ${random.pick(family)}`;
      if (used.has(name)) continue;
      used.add(name);
      return name;
    }
  };
}
