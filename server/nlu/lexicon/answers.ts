import { createMatcher, phrasesOf } from '../matcher.ts';

/** Short replies that mean a value only as the answer to their question. */
export const findUnknown = createMatcher([
  {
    value: 'unknown',
    phrases: phrasesOf(
      "don't know; dont know; not sure; no idea; i have no idea; unsure; skip; pass; whatever; later; unknown",
      'no se; no lo se; ni idea; no sabria; no estoy segur*; no sabemos; no lo sabemos; depende; paso; saltar; omitir; despues; luego; ya veremos',
    ),
  },
]);
export const findKinds = createMatcher([
  {
    value: 'documents',
    phrases: phrasesOf(
      'document*; pdf*; docs; word; contracts; reports; manuals',
      'documento*; pdf*; contratos; informes; manuales',
    ),
  },
  { value: 'text', phrases: phrasesOf('text*; emails; messages; tickets', 'texto*; correos; mensajes') },
  { value: 'images', phrases: phrasesOf('image*; photo*; picture*; scans', 'imagen*; foto*') },
  { value: 'video', phrases: phrasesOf('video*; footage') },
  { value: 'audio', phrases: phrasesOf('audio*; recording*; calls; voice; speech', 'grabacion*; llamadas; voz') },
  {
    value: 'tabular',
    phrases: phrasesOf(
      'table*; spreadsheet*; excel; csv; database*; tabular; rows',
      'tabla*; hoja* de calculo; base* de datos; filas',
    ),
  },
  {
    value: 'time_series',
    phrases: phrasesOf(
      'time series; sensor*; sales history',
      'serie* temporal*; serie* de tiempo; sensor*; historico*',
    ),
  },
  { value: 'code', phrases: phrasesOf('code; source code; repositor*', 'codigo; repositorio*') },
  { value: 'events', phrases: phrasesOf('events; logs; clicks', 'eventos; registros de log; clics') },
  {
    value: 'mixed',
    phrases: phrasesOf(
      'mixed; a mix; everything; of everything; several kinds',
      'mezcla*; de todo; varios tipos; mixto*',
    ),
  },
]);
export const findPlain = createMatcher([
  { value: 'deployment:cloud', phrases: phrasesOf('cloud; online', 'nube') },
  {
    value: 'deployment:on_prem',
    phrases: phrasesOf(
      'own servers; own; ours; in house; inside; here; our data centre|center; on our side',
      'propio*; nuestro*; nuestra*; aqui; en casa; dentro; servidor*',
    ),
  },
  {
    value: 'deployment:any',
    phrases: phrasesOf(
      'any; either; no preference; no matter; both',
      'cualquiera; igual; indiferente; ambos; donde sea; sin preferencia',
    ),
  },
  {
    value: 'deployment:laptop',
    phrases: phrasesOf('laptop; pc; computer; desktop', 'portatil; ordenador; pc; computadora'),
  },
  {
    value: 'deployment:edge',
    phrases: phrasesOf('phone*; device*; edge; camera*', 'movil*; dispositivo*; camara*; telefono*'),
  },
  {
    value: 'expertise:novice',
    phrases: phrasesOf(
      'new; none; little; nothing; basic; no; nobody',
      'ninguna; poca; poco; nada; nada de nada; basico; nadie; novato',
    ),
  },
  {
    value: 'expertise:practitioner',
    phrases: phrasesOf(
      'some; intermediate; data scientist; medium; engineer*; developers',
      'algo; intermedio; media; bastante; ingenier*; tecnic*',
    ),
  },
  {
    value: 'expertise:expert',
    phrases: phrasesOf('expert*; a lot; advanced; high', 'expert*; mucha; mucho; avanzado; alta'),
  },
  {
    value: 'data.sensitivity:special_category',
    phrases: phrasesOf('health; medical; patient*; biometric*', 'salud; medic*; pacientes; sanitari*; biometri*'),
  },
  {
    value: 'data.sensitivity:confidential',
    phrases: phrasesOf(
      'yes; personal; sensitive; private; confidential',
      'si; personales; sensibles; privados; confidenciales',
    ),
  },
  { value: 'data.sensitivity:internal', phrases: phrasesOf('internal; company', 'intern*; empresa') },
  { value: 'data.sensitivity:public', phrases: phrasesOf('public; open; no', 'public*; abiert*; no') },
  {
    value: 'data.labelled:none',
    phrases: phrasesOf('no; none; unlabel*; not yet', 'no; ningun*; nada; sin etiquetar; todavia no'),
  },
  { value: 'data.labelled:some', phrases: phrasesOf('some; part*; a few; few', 'algun*; parte; poc*') },
  {
    value: 'data.labelled:most',
    phrases: phrasesOf('most; mostly; nearly all; almost all', 'mayoria; casi todo*; casi todas'),
  },
  {
    value: 'data.labelled:all',
    phrases: phrasesOf('all; yes; every*; fully', 'todo; todos; todas; si; completamente'),
  },
]);
