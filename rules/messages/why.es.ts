/** Por qué una entrada es o no la respuesta, en español; y los nombres cortos de las soluciones. */
export const whyEs: Readonly<Record<string, string>> = {
  shortWay: '{{way}}',
  shortModel: '{{way}} con {{model}}',
  shortHow: '{{named}} ({{how}})',
  shortFrom: '{{provider}}',
  shortRented: 'en alquiler',
  shortManaged: 'del proveedor, en tus instalaciones',
  shortExisting: 'en lo que ya tienes',
  shortBought: 'en compra',
  whyUnknown: 'Aquí no se conoce nada llamado «{{name}}». Ayuda un identificador del catálogo o un nombre habitual.',
  whyOnlyOne: '{{name}} es la única solución que cumple todos los límites.',
  whyBehind:
    '{{name}} es posible: puesto {{place}}, {{score}} frente a {{firstScore}} de {{first}}. Donde más pierde es en {{most}}',
  whyBehindTwice:
    '{{name}} es posible: puesto {{place}}, {{score}} frente a {{firstScore}} de {{first}}. Donde más pierde es en {{most}} Después, en {{next}}',
  whyClose:
    '{{name}} es posible: puesto {{place}}, {{score}} frente a {{firstScore}} de {{first}}. Ningún criterio los separa mucho.',
  whyLoss: '{{criterion}}: {{reason}} La primera: {{firstReason}}',
  whyFarBelow:
    '{{name}} es posible, pero solo cerca del {{likely}} de sus resultados serían buenos; los mejores llegan al {{best}}.',
  whyNoRung: '{{name}} no está entre las formas que tienen sentido para {{task}}.',
  whyNoPlace: 'No hay aquí máquina que sostenga {{name}} con tu carga, o faltan resultados publicados para juzgarlo.',
  whyToolUsed: '{{name}} forma parte del puesto {{place}}: {{solution}}.',
  whyToolOther: '{{other}} cumple aquí el papel de {{name}} ({{role}}): basta una herramienta por papel.',
  whyToolNoRole: 'Ninguna solución para esta necesidad tiene un papel para {{name}}.',
  whyNoWork:
    'Ninguna de las soluciones con sentido aquí funciona sobre {{name}}: hace falta menos, o algo de otra clase.',
  whyNoWay: 'Ninguna de las formas con sentido para {{task}} usa {{name}}.',
  whyOtherTask: '{{name}} está hecho para {{made}}, no para {{task}}.',
  whyFirst: '{{name}} queda en primer lugar. Lo que más cuenta a su favor: {{best}}',
  whyFirstTwice: '{{name}} queda en primer lugar. Lo que más cuenta a su favor: {{best}} También: {{second}}',
  whyInFirst: '{{name}} forma parte de la primera solución, {{solution}}. Lo que más cuenta a su favor: {{best}}',
  whyNoPlaceNorHosted:
    'Ninguna máquina de aquí sostiene {{name}} con tu carga, y alojado por otros queda fuera. {{reason}} Lo que lo cambiaría: {{unlock}}',
  whyExcluded_zero: '{{name}} queda fuera. {{reason}} Lo que lo cambiaría: {{unlock}}',
  whyExcluded_one: '{{name}} queda fuera. {{reason}} Lo que lo cambiaría: {{unlock}} Otra regla más lo impide.',
  whyExcluded_other:
    '{{name}} queda fuera. {{reason}} Lo que lo cambiaría: {{unlock}} Otras {{count}} reglas lo impiden.',
};
