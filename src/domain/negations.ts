import { HYPHEN } from './plain-word.ts';

/** How a language says “not”: whole words, and endings or beginnings that do it within a word. */
interface Negating {
  words: ReadonlySet<string>;
  /** Held against a whole word. */
  pattern?: RegExp;
  /** For scripts without spaces: what negates wherever it stands, and what only looks like it. */
  running?: { negating: RegExp; harmless: RegExp };
}

function say(words: string, pattern?: RegExp): Negating {
  return { words: new Set(words.split(' ')), ...(pattern && { pattern }) };
}

function run(negating: RegExp, harmless: RegExp): Negating {
  return { words: new Set(), running: { negating, harmless } };
}

const NORWEGIAN = say(
  'ikke ikkje ei aldri ingen inga intet inkje ingenting ingensteds uten utan knapt neppe nei verken korkje',
);
const CROATIAN = say(
  'ne ni niti nije nisam nisi nismo niste nisu nema nemam nemaš nemamo nemate nemaju neću nećeš neće nećemo nećete nikad nikada niko nitko nikoga nikom nikome ništa ničega ničemu nigde nigdje nikakav nikakva nikakvo bez jedva',
);
const CHINESE = run(
  /[不没沒未无無非别別勿莫否甭毋]/gu,
  /非常|非洲|特别|特別|别人|別人|区别|區別|级别|級別|性别|性別|类别|類別/gu,
);

/**
 * By primary language subtag. Where a word negates only at times (French “plus”, Arabic “ما”) it is
 * here: an omission refused is mended in a minute, a meaning turned round is not.
 */
const LANGUAGES: Readonly<Record<string, Negating>> = {
  en: say(
    "no not never none nothing nobody noone nowhere neither nor cannot without hardly barely scarcely rarely seldom nope nah nay ain't dunno aint arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt mustnt neednt shant shouldnt wasnt werent wont wouldnt",
    /n't$/u,
  ),
  de: say(
    'nicht nich nischt nichts nie niemals nimmer niemand niemanden niemandem niemandes weder ohne kaum nirgends nirgendwo nirgendwohin nein nee nö ned net keinerlei keinesfalls keineswegs',
    /^kein(?:e[mnrs]?)?$/u,
  ),
  nl: say('niet nie niets niks nooit niemand geen noch zonder nauwelijks nergens nee neen amper'),
  af: say('nie nee geen niks nooit niemand nêrens sonder nóg kwalik'),
  sv: say(
    'inte ej icke aldrig ingen inget inga ingenting ingenstans utan knappt knappast nej varken',
  ),
  nb: NORWEGIAN,
  nn: NORWEGIAN,
  no: NORWEGIAN,
  da: say('ikke ej aldrig ingen intet ingenting ingensteds uden næppe knap nej hverken'),
  is: say('ekki aldrei enginn engin ekkert enga engan engum einskis hvorki án nei varla'),
  es: say(
    'no ni nunca jamás jamas nada nadie ningún ningun ninguno ninguna ningunos ningunas tampoco sin apenas',
  ),
  pt: say(
    'não nao nem nunca jamais nada ninguém ninguem nenhum nenhuma nenhuns nenhumas tampouco sem mal',
  ),
  gl: say('non nin nunca xamais nada ninguén ningún ningunha tampouco sen apenas'),
  ca: say('no ni mai res ningú cap gens pas tampoc sense gairebé'),
  fr: say(
    'ne non nan ni pas plus jamais rien personne aucun aucune aucuns aucunes nul nulle nulles nullement sans guère',
    /^n'/u,
  ),
  it: say(
    'no non né nè ne mai niente nulla nessuno nessuna nessun senza neanche nemmeno neppure manco mica affatto',
    /^nessun'/u,
  ),
  ro: say('nu n nici niciodată nimeni nimic niciun nicio nicăieri fără ba', /^n'/u),
  pl: say(
    'nie ni nigdy nikt nikogo nikomu nikim nic niczego niczemu niczym żaden żadna żadne żadnego żadnej żadnych nigdzie bez ani ledwie brak',
  ),
  // In Czech and Slovak the verb itself carries it: nevím, nemám.
  cs: say(
    'ani bez nikdy nikdo nikoho nic ničeho nikde nikam žádný žádná žádné žádného',
    /^ne(?!bo$|ž$|j)/u,
  ),
  sk: say(
    'ani bez nie niet nikdy nikto nikoho nič ničoho nikde nikam žiadny žiadna žiadne',
    /^ne(?!ž$|j)/u,
  ),
  sl: say(
    'ne ni nisem nisi nismo niste niso nikoli nihče nikogar nič nikjer noben nobena brez niti',
    /^n[eo]č/u,
  ),
  hr: CROATIAN,
  sr: CROATIAN,
  bs: CROATIAN,
  ru: say(
    'не ни нет нету никогда никто никого никому никем ничего ничто ничему ничем нигде никуда никак никакой никакая никакие нельзя без едва',
  ),
  uk: say(
    'не ні ані немає нема ніколи ніхто нікого нікому нічого ніщо ніде нікуди ніяк жоден жодна без ледве',
  ),
  bg: say('не ни нито няма нямам нямаме никога никой никого нищо никъде никакъв без едва'),
  el: say(
    'δεν δε μην μη όχι ούτε μήτε ποτέ κανείς κανένας κανέναν καμία καμιά κανένα τίποτα τίποτε πουθενά χωρίς δίχως μόλις',
  ),
  hu: say(
    'nem ne sem se soha sohasem senki senkit semmi semmit sehol nincs nincsenek sincs nélkül alig',
  ),
  fi: say(
    'ei en et emme ette eivät eikä enkä etkä emmekä ettekä eivätkä ettei etten ettet ettemme etteivät jottei älä älkää ilman tuskin',
  ),
  et: say('ei mitte ära ärge pole polnud ega mitte keegi ilma vaevalt'),
  lv: say('ne nē nav nekad neviens nekas bez tikko', /^ne/u),
  lt: say('ne nėra niekada niekas nieko be vos', /^ne/u),
  // The verb carries it: gelmedi, yapmıyorum, istemez.
  tr: say(
    'değil yok hayır hiç asla ne olmaz',
    /\p{L}m(?:[ae](?:d[ıi]|z|m$|y[aeıi]|mış|miş|s[ıi]n|k?s[ıi]z)|[ıiuü]yor|[ae]den|[ae]dan)|\p{L}s[ıiuü]z$/u,
  ),
  sw: say('la hapana si sio siyo bila kamwe wala', /^(?:ha|hu|si)\p{L}{3}/u),
  id: say('tidak tak bukan jangan belum tanpa nggak enggak gak ga ndak tiada tiap jarang'),
  ms: say('tidak tak bukan jangan belum tanpa tiada jarang'),
  tl: say('hindi wala huwag ayaw di walang hindî'),
  vi: say('không chẳng chả đừng chưa chớ chẳng'),
  hi: say('नहीं नही न ना मत बिना बगैर'),
  bn: say('না নেই নয় নি নাই ছাড়া বিনা'),
  ur: say('نہیں نہ مت بغیر بنا'),
  fa: say(
    'نه نیست نیستم نیستی نیستیم نیستند نبود نشد هیچ هرگز بدون بی مگر',
    /^ن(?:می|دا|کر|شد|بو|خوا|رف|یا|گف|دی)/u,
  ),
  // With “and” or “so” written on to it; in Egypt the verb closes with ش.
  ar: say(
    '',
    /^[وف]?أ?(?:لا|ما|لم|لن|ليس\p{L}*|لست\p{L}*|لسنا|لسن|غير\p{L}*|بدون\p{L}*|دون\p{L}*|بلا|كلا|ألا|لئلا|مش|موش|مو|مب|ماكو|م\p{L}+ش|عدم|أبدا|قط)$/u,
  ),
  he: say(
    '',
    /^[והשכבלמ]{0,3}(?:לא|אל|אין|אינ\p{L}*|בלי|ללא|מבלי|שום|כלום|מעולם|לעולם|טרם|אסור|אף)$/u,
  ),
  ko: say('안 못 아니 아뇨', /^못|않|없|아니|아닙|아닌|지말|^말[고아라]|^마(?:세요|십|라)/u),
  zh: CHINESE,
  yue: run(/[不没沒未无無非别別勿莫否冇唔咪]/gu, /非常|特別|別人|性別/gu),
  ja: run(
    /な(?:い|く|かっ|けれ|きゃ)|ません|いいえ|ずに|ざる|まい|ねえ|らん|[不未無非否]/gu,
    /らん[でだ]|うまい|あまい|せまい|しまい|めまい/gu,
  ),
  th: run(/ไม่|มิได้|อย่า|ไร้|เปล่า|ห้าม|ปราศจาก/gu, /(?!)/gu),
};

/** “Uh-uh” is no sound of thinking. */
const SOUNDS_OF_NO = new Set(['uh-uh', 'nuh-uh', 'mm-mm', 'nh-nh']);
const VOCALISATION = /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/gu;

/** A word as compared, and what stands between it and the word before it. */
export interface JoinedWord {
  plain: string;
  before: string;
}

/** Whether the negations of a language are known, so that an omission in it can be checked at all. */
export function knowsNegations(language: string | undefined): boolean {
  return language === undefined || baseOf(language) in LANGUAGES;
}

/**
 * Tells of each word whether it negates: dropped under an ellipsis, it would turn a sentence round.
 *
 * @param language BCP 47 tag; without it, or in a language that is not known, every list counts
 * @param more words (lower case) that negate besides
 */
export function markNegations(
  words: readonly JoinedWord[],
  language?: string,
  more: ReadonlySet<string> = new Set(),
): boolean[] {
  const known = language === undefined ? undefined : LANGUAGES[baseOf(language)];
  const lists = known ? [known] : Object.values(LANGUAGES);
  const marks = words.map(
    ({ plain }) =>
      more.has(plain) ||
      lists.some((list) => isNegatingWord(plain.replaceAll(VOCALISATION, ''), list)),
  );
  markSoundsOfNo(words, marks);
  for (const { running } of lists) if (running) markRunning(words, running, marks);
  return marks;
}

function isNegatingWord(word: string, { words, pattern }: Negating): boolean {
  return words.has(word) || (pattern?.test(word) ?? false);
}

function markSoundsOfNo(words: readonly JoinedWord[], marks: boolean[]): void {
  for (const [index, { plain, before }] of words.entries()) {
    const last = words[index - 1];
    if (!last || !HYPHEN.test(before) || !SOUNDS_OF_NO.has(`${last.plain}-${plain}`)) continue;
    marks[index - 1] = true;
    marks[index] = true;
  }
}

/** Where words are single characters, what negates may be written with several of them. */
function markRunning(
  words: readonly JoinedWord[],
  { negating, harmless }: NonNullable<Negating['running']>,
  marks: boolean[],
): void {
  const text = words.map(({ plain, before }) => (before === '' ? plain : ` ${plain}`)).join('');
  const isHarmless = markCharacters(text, harmless);
  const isNegating = markCharacters(text, negating);
  let at = 0;
  for (const [index, { plain, before }] of words.entries()) {
    at += before === '' ? 0 : 1;
    for (let offset = at; offset < at + plain.length; offset += 1)
      if (isNegating[offset] === 1 && isHarmless[offset] !== 1) marks[index] = true;
    at += plain.length;
  }
}

function markCharacters(text: string, pattern: RegExp): Uint8Array {
  const marks = new Uint8Array(text.length);
  for (const match of text.matchAll(pattern))
    marks.fill(1, match.index, match.index + match[0].length);
  return marks;
}

function baseOf(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? '';
}
