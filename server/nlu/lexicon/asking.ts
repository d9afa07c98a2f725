import { wordList } from '../word-list.ts';

/** Words that open a question, with or without its mark. */
export const opensQuestion: ReadonlySet<string> = new Set(
  wordList(
    'what which how why who where when should can could does do is are would will did anyone whats que cual cuales como',
    'cuanto cuanta cuantos cuantas quien donde cuando puedo puede podemos podria debo debemos deberia conviene hay quel',
    'quelle comment combien pourquoi est qual quanto quantos onde wie was welche welches wieviel warum kann',
  ),
);
/** Of those, the ones that as often open a plain sentence. */
export const asksWithout: ReadonlySet<string> = new Set(wordList('que como hay is are do can when where est'));

/** Words before the first one that counts. */
export const lead: ReadonlySet<string> = new Set(
  wordList(
    'tl dr tldr if btw besides thanks great work nice hi hey hello hola so and but y pero buenas bueno also please ok well d q p r question edit then entonces oye',
  ),
);

/** Verbs and nouns of asking for something. */
export const requestWords = wordList(
  'recommend* suggest* advice advise* guidance help looking need needs want please wonder* question* tips ideas recomiend*',
  'recomend* suger* aconsej* ayud* busco buscamos necesit* quiero queremos quisiera* gustaria duda dudas pregunta cherche',
  'besoin conseil* procuro preciso queria suche suchen brauche brauchen mochte mochten explain* explica* ensena* teach',
);
