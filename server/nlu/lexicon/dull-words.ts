import { wordList } from '../word-list.ts';

/** Words that tell no job by themselves: where a task is guessed, none of them is shown as what said it. */
export const dullWords: ReadonlySet<string> = new Set(
  wordList(
    'a an the we our us i my me you your they their it its this that these those is are was be been have has had do does',
    'can could would should will want wants need needs like looking get got make use used using with without from for to',
    'of in on at by and or but so not no any some all many more most about into over what which how who where when why',
    'un una unos unas el la los las lo nosotros nuestro nuestra nuestros nuestras yo mi mis me nos se su sus es son era',
    'ser estar esta estan este esto esos esas hay tenemos tengo tiene tienen tener queremos quiero quiere querria puede',
    'puedo podemos podria necesito necesitamos busco buscamos hacer hace para por con sin de del al en y o pero que como',
    'cual cuales cuanto cuanta cuantos quien donde cuando muy mas menos todo todos toda todas algo alguna algunas somos soy',
  ),
);
