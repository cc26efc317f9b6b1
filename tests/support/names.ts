/** A name or two of each script that files must show, with what is hard in it. */
export const namesByScript = {
  Latin: "Đặng Łukasz Żurawski-Öztürk Ãß",
  Greek: "Ελένη Παπαδοπούλου",
  Cyrillic: "Жанна Ђорђевић Їжакевич",
  Arabic: "ليلى الحداد",
  Hebrew: "ליאור כהן",
  Devanagari: "क्षत्रिय शर्मा",
  Han: "孔子文學 山﨑",
  Kana: "すずき ハナコ",
  Hangul: "김민준",
} as const;
