import type { BriefPath } from '../../../rules/brief.ts';
import type { Locale } from '../../protocol/http.ts';

// Every pattern is tried on at most 400 folded characters, words with one space between them.
const any = (...choices: readonly string[]) => choices.join('|');

const hello = any(
  'hola',
  'buenas',
  'buenas tardes',
  'buenas noches',
  'buenos dias',
  'hello',
  'hi',
  'hey',
  'hiya',
  'good morning',
  'good afternoon',
  'good evening',
);
const howAreYou = any(
  'que tal',
  'que tal estas',
  'que tal todo',
  'como estas',
  'como va',
  'como va todo',
  'como te va',
  'how are you',
  'how are you doing',
  'how are you today',
  'how is it going',
  "how's it going",
  "what's up",
  'whats up',
  'there',
  'a todos',
  'everyone',
);
export const greetings = new RegExp(`^(?:(?:${hello})(?: (?:${hello}|${howAreYou}))*|(?:${howAreYou}))$`);

const thanks = any(
  'gracias',
  'muchas gracias',
  'mil gracias',
  'gracias por todo',
  'gracias por la ayuda',
  'gracias por tu ayuda',
  'te lo agradezco',
  'thanks',
  'thank you',
  'many thanks',
  'thanks a lot',
  'thank you so much',
  'thank you very much',
  'thanks so much',
  'thx',
  'ty',
  'cheers',
  'thanks for your help',
  'thanks for the help',
);
const nice = any(
  'ok',
  'okay',
  'vale',
  'perfecto',
  'genial',
  'estupendo',
  'muy bien',
  'great',
  'perfect',
  'cool',
  'nice',
);
const bye = any('adios', 'hasta luego', 'bye', 'goodbye', 'un saludo', 'saludos');
export const byeOrThanks = new RegExp(`^(?:(?:${nice}) )*(?:${thanks})(?: (?:${nice}|${bye}|${thanks}))*$`);

export const leads =
  /^(?:(?:ok|okay|vale|bueno|bien|pues|entonces|ahora|so|well|now|then|hmm+|eh|oye|perdona|sorry|please|por favor|hola|hi|hello|hey|no|mejor|actually|great|perfecto|genial) )+/;
export const politeEnds =
  /(?: (?:please|por favor|porfa|porfavor|pls|plz|thanks|thank you|gracias|now|ahora|entonces|then))+$/;

const place =
  '(?:first|second|third|fourth|fifth|primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|one|two|three|four|five|uno|dos|tres|cuatro|cinco|[1-9])';
const option = '(?:one|option|solution|choice|opcion|solucion|propuesta|alternativa)';
const person =
  '(?:person|human|human being|someone|somebody|people|adviser|advisor|expert|sales|salesperson|sales team|representative|rep|agent|engineer|consultant|persona|personas|humano|humana|alguien|comercial|asesor|asesora|experto|experta|agente|consultor|consultora|ingeniero|ingeniera|tecnico)';
const tongue = '(?<language>english|spanish|ingles|espanol|castellano)';

export const actPhrases = {
  whatIf:
    /^(?:(?:ok|okay|vale|bueno|pues|entonces|so|and|but|pero|y|well|hmm+|gracias|thanks|thank you|hola|hi) )*(?:what if|how about if|suppose|supposing|supon|supongamos(?: que)?|imagina que|imaginemos que|imagine (?:if|that|we|i)|y si|que pasa si|que pasaria si|que pasa cuando|que ocurre si|que ocurriria si|que cambia si|que cambiaria si|what would (?:happen|change) if|what happens if|what changes if|would it change if|cambiaria (?:algo )?si|y en caso de que|pongamos que|si en vez de|si en lugar de)(?: |$)/,
  undo: /^(?:(?:can|could) you |puedes |podrias |quiero |i want to |let's |lets )?(?:undo|deshaz|deshacer|deshazlo|desahacer|revert|revierte|revertir|reviertelo|roll back|rollback)(?: (?:that|this|it|eso|esto|lo|the|el|la|last|ultimo|ultima|change|cambio|changes|cambios|previous|anterior|my|mi|de antes|step|paso|edit|correccion|correction))*$/,
  back: /^(?:go back|vuelve atras|volver atras|da marcha atras|go back to (?:how it was|the previous one|before)|vuelve a (?:como estaba|lo de antes|lo anterior)|dejalo como estaba|leave it as it was|put it back|(?:cancel|cancela|quita|borra|anula|discard|remove|delete) (?:that|the|el|ese|este|mi|my)(?: (?:last|ultimo))? (?:change|cambio))$/,
  human: new RegExp(
    `^(?:(?:i(?: would|'d)? (?:want|like|need|prefer)|i'd rather|can i|could i|may i|let me|is it possible|how (?:can|do) i|i wanna|quiero|quisiera|querria|puedo|podria|me gustaria|necesito|prefiero|es posible|como puedo|se puede|dejame|pasame|ponme|conectame|put me|connect me|transfer me)(?: to| poder| que me)* ?)?(?:(?:talk|speak|chat|hablar|contactar|habla|through|contact|get in touch|call me|llamar|me llame|me llamen|que me llame)? ?(?:to|with|con|a|por|through)? ?)?(?:a |an |una |un |algun |alguna |the |el |la |your |vuestro |tu |some )?(?:real |actual |de verdad )?${person}(?: (?:real|de verdad|de carne y hueso|de vuestro equipo|from your team|del equipo|of your team|instead|en vez de (?:un bot|una maquina)))?$`,
  ),
  language: new RegExp(
    `^(?:(?:can|could|would|me puedes|me podrias|nos puedes|puedes|podrias|podemos|can we|could we|let's|lets|quiero que|i want you to|prefiero que|i would like you to|do|me)(?: you| me| le)? ?)?(?:(?:answer|reply|respond|speak|talk|write|switch|change|continue|go on|responde|respondeme|responder|contesta|contestame|contestar|habla|hablame|hablar|hablas|hables|respondas|escribe|escribeme|escribir|cambia|cambiar|sigue|seguir|seguimos|pasa|sigamos)(?: me| back)? ?)?(?:(?:in|to|en|a|al) ?)?(?:the )?${tongue}(?: (?:mejor|instead|from now on|a partir de ahora|better))?$`,
  ),
  choose: new RegExp(
    `^(?:(?:i(?:'ll| will| would|'d)? ?(?:take|choose|pick|go with|go for|prefer|like|want)|let's (?:take|go with|go for|pick)|lets (?:take|go with|go for|pick)|choose|pick|select|go with|go for|take|give me|me quedo con|me quedo|dame|ponme|nos quedamos con|quiero|prefiero|elijo|escojo|elegimos|elige|escoge|elegir|cojo|vamos con|vamos a por|voy con|me gusta|selecciona)(?: mas)? )?(?:(?:the|la|el|number|numero|option|opcion|solution|solucion|propuesta) )*(?<rank>${place})(?: ${option})?(?: it is)?$`,
  ),
  remove:
    /^(?:(?:can|could) you |puedes |podrias |quiero |i want to |let's |lets |vamos a |please )?(?:delete|remove|drop|clear|forget(?: about)?|erase|ignore|take (?:out|away)|get rid of|unset|borra|borrar|elimina|eliminar|quita|quitar|olvida|olvidate de|olvidate del|suprime|ignora|descarta)(?: (?:the|my|our|el|la|los|las|lo de|lo del|lo de la|lo de los|lo de las|lo de que sea|lo de que sea en|what i said about|mi|mis|nuestro|nuestra|that|del|de la|de los))* (?<field>[a-z ]+?)(?: (?:limit|limite|field|campo|from the brief|del resumen|requirement|requisito))?$/,
  compare:
    /(?:^| )(?:compare|compara|comparame|comparalas|comparalos|comparar|comparison|comparacion|comparativa|compareme|difference|differences|diferencia|diferencias)(?= |$)|(?<=^(?:the |la |option |opcion )?(?:1|2|3|4|5|first|second|third|primera|segunda|tercera)) (?:vs|versus|frente a|contra)(?= )/,
  comparable:
    /^(?:the|la|las|el|los|both|ambas|ambos|all|todas|todos|top|best|mejores|first|primeras|primeros|and|y|with|con|to|against|vs|versus|between|entre|of|de|a|option|options|opcion|opciones|solution|solutions|solucion|soluciones|propuesta|propuestas|alternativa|alternativas|ones?|number|numero|them|these|those|estas|estos|esas|me|can|you|could|puedes|podrias|what|is|are|que|hay|cual|es|show|muestrame|haz|hazme|una|make|an?|side|by|lado|i|want|quiero|se|diferencian)$/,
  firstOf:
    /(?:^| )(?:first|top|best|primer[oa]s|mejores) (?<count>two|three|four|dos|tres|cuatro|[2-4])(?= |$)|(?:^| )(?<number>two|three|four|dos|tres|cuatro|[2-4]) (?:first|best|primer[oa]s|mejores)(?= |$)/,
} as const;

export const ordinalWords: ReadonlyMap<string, number> = new Map(
  [
    'first one primer primera primero uno',
    'second two segunda segundo dos',
    'third three tercera tercer tercero tres',
    'fourth four cuarta cuarto cuatro',
    'fifth five quinta quinto cinco',
  ].flatMap((words, index) => words.split(' ').map((word): readonly [string, number] => [word, index + 1])),
);

export const languageNames: ReadonlyMap<string, Locale> = new Map<string, Locale>([
  ['english', 'en'],
  ['ingles', 'en'],
  ['spanish', 'es'],
  ['espanol', 'es'],
  ['castellano', 'es'],
]);

const names: readonly (readonly [BriefPath, string])[] = [
  ['budget', 'budget, presupuesto, price limit, spending limit'],
  ['deadline', 'deadline, date, due date, plazo, fecha, fecha limite'],
  ['task', 'task, tarea, use case, caso de uso'],
  ['industry', 'industry, sector, industria'],
  ['languages', 'languages, language, idiomas, idioma'],
  ['expertise', 'expertise, experience, experiencia, nivel, level'],
  [
    'deployment',
    'deployment, despliegue, where it runs, donde corre, donde se ejecuta, own servers, on premises, servidores propios, nuestros servidores, nube, cloud',
  ],
  [
    'residency',
    'residency, data residency, region, country, eu, europe, european union, residencia, residencia de los datos, pais, ubicacion, europa, ue, union europea',
  ],
  [
    'compliance',
    'compliance, regulations, regulation, law, laws, gdpr, rgpd, cumplimiento, normativa, normas, leyes, ens',
  ],
  ['hardwareOwned', 'hardware, gpus, gpu, cards, servers, equipos, maquinas, servidores, tarjetas, graficas'],
  ['modelsMentioned', 'model, models, modelo, modelos'],
  ['load.users', 'users, people, number of users, usuarios, personas, gente, numero de usuarios'],
  [
    'load.requestsPerDay',
    'requests, requests per day, calls, traffic, peticiones, llamadas, consultas, trafico, peticiones al dia',
  ],
  ['latency.e2eSeconds', 'latency, response time, latencia, tiempo de respuesta'],
  ['data.volume', 'data, amount of data, data volume, datos, volumen, volumen de datos'],
  ['data.sensitivity', 'sensitivity, confidentiality, sensibilidad, confidencialidad'],
  ['data.sites', 'sites, sedes'],
  ['horizonMonths', 'horizon, horizonte, period, periodo'],
  ['quality.target', 'quality, quality target, accuracy, calidad, precision, objetivo de calidad'],
  ['stage', 'stage, phase, etapa, fase'],
];

/** Names of a field as a person asks to take it away. */
export const fieldNames: ReadonlyMap<string, BriefPath> = new Map(
  names.flatMap(([path, said]) => said.split(', ').map((name): readonly [string, BriefPath] => [name, path])),
);
