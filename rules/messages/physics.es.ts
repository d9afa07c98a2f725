import type { physicsEn } from './physics.en.ts';

/** Lo que dicen las estimaciones: supuestos y rechazos. */
export const physicsEs: Record<keyof typeof physicsEn, string> = {
  physicsAcceleratorAmbiguous: '«{{name}}» puede ser {{count}} aceleradores. Elige uno de los candidatos.',
  physicsAcceleratorUnknown: 'Ningún acelerador del catálogo se llama «{{name}}».',
  physicsAlternativeDearer: 'Un {{percent}} % más rápido, pero gasta un {{more}} % más de horas de acelerador.',
  physicsAlternativeLonger: 'Tarda un {{percent}} % más.',
  physicsAlternativeNoGain: 'Más aceleradores y no va más rápido: ni el lote ni la red los alimentan.',
  physicsAlternativeSlower: 'Con los mismos aceleradores es un {{percent}} % más lento.',
  physicsAlternativeTooBig: 'No cabe: cada acelerador necesitaría {{memory}}.',
  physicsAmortisedPrice: 'Nadie lo alquila: el precio de compra se reparte en {{months}} meses de uso.',
  physicsBatchTooSmall:
    'Un lote global de {{globalBatch}} no llega a las {{needed}} muestras con las que trabajan a la vez estas copias.',
  physicsBudgetExceeded_one: 'Ningún plan que cabe cuesta tan poco. El más barato usa un acelerador.',
  physicsBudgetExceeded_other: 'Ningún plan que cabe cuesta tan poco. El más barato usa {{count}} aceleradores.',
  physicsCacheContradicts:
    'Con las capas, cabezas y anchura de cabeza indicadas, un token deja como mucho {{bytes}} bytes en la caché.',
  physicsClosestPlan_one: 'Ningún plan cumple el plazo. El más rápido usa un acelerador.',
  physicsClosestPlan_other: 'Ningún plan cumple el plazo. El más rápido usa {{count}} aceleradores.',
  physicsConfigLacks: 'A la configuración le falta «{{field}}».',
  physicsContextDoesNotDivide: 'Un paralelismo de contexto de {{context}} no divide secuencias de {{sequence}} tokens.',
  physicsDeadlineMissed: 'Ningún plan a nuestro alcance cumple el plazo. Se muestra el más cercano que cabe.',
  physicsDefaultLink: 'El enlace del {{accelerator}} no está publicado. Se supone un enlace PCIe habitual.',
  physicsDegreesDoNotMultiply:
    'Los grados de paralelismo multiplican {{product}}, que no divide {{count}} aceleradores.',
  physicsDimensionFromHeads: 'Sin dato: se deduce de la anchura y del número de cabezas.',
  physicsDimensionFromHiddenSize: 'Sin dato: se deduce de la anchura del modelo.',
  physicsDimensionFromKvBytes: 'Sin dato: se deduce del tamaño de la caché KV.',
  physicsDimensionFromParameters: 'Sin dato: se deduce del número de parámetros y de proporciones típicas.',
  physicsDimensionTypical: 'Sin dato: el valor habitual de los modelos publicados.',
  physicsEmbodied:
    'El carbono es el de la electricidad. Fabricar el equipo añade unas {{carbon}} de CO2e, repartidas en su vida útil.',
  physicsEngineTypical: 'No se indicó motor. Se supone el habitual para este acelerador y formato ({{engine}}).',
  physicsExpertDoesNotDivide: 'Un paralelismo de expertos de {{expert}} no divide {{experts}} expertos.',
  physicsExpertTooMany:
    'Un paralelismo de expertos de {{expert}} en {{pipeline}} etapas necesita más de {{count}} aceleradores.',
  physicsExpertsElsewhere_one: 'Los expertos quedan en un acelerador.',
  physicsExpertsElsewhere_other:
    'Los expertos se reparten entre los {{count}} aceleradores que comparten una copia del modelo.',
  physicsExpertsExceed: 'Un token no puede usar más expertos de los que hay.',
  physicsFastestInBudget_one: 'El plan más rápido dentro del presupuesto usa un acelerador.',
  physicsFastestInBudget_other: 'El plan más rápido dentro del presupuesto usa {{count}} aceleradores.',
  physicsFlopPerSample: 'Las operaciones por muestra se toman como el triple de una pasada hacia delante.',
  physicsGlobalBatch: 'Un lote global habitual de {{count}} secuencias.',
  physicsIdleAccelerators:
    'Parados: {{idle}} de {{count}} aceleradores, porque ningún reparto divide el trabajo entre todos.',
  physicsKvHeadsExceedHeads: 'No puede haber más cabezas KV ({{kvHeads}}) que cabezas ({{heads}}).',
  physicsKvPrecision: 'La caché KV se guarda en 16 bits, como hacen los motores si no se les dice otra cosa.',
  physicsLoraRank: 'Un rango habitual de {{rank}}.',
  physicsMedianPrice_one: 'El único precio bajo demanda del catálogo para este acelerador, en {{currency}}.',
  physicsMedianPrice_other:
    'La mediana de lo que piden bajo demanda {{count}} proveedores del catálogo por este acelerador en cualquier región, en {{currency}}.',
  physicsMicroBatchTooLarge: 'Un microlote de {{microBatch}} es mayor que el lote global de {{globalBatch}}.',
  physicsModelAmbiguous: '«{{name}}» puede ser {{count}} modelos. Elige uno de los candidatos.',
  physicsSameArchitecture: '«{{name}}» no está en el catálogo; {{model}} tiene la misma arquitectura y ocupa su lugar.',
  physicsModelUnknown: 'Ningún modelo del catálogo se llama «{{name}}».',
  physicsMustBePositive: '«{{field}}» debe ser un número positivo.',
  physicsNoBandwidth:
    'No se conoce el ancho de banda de memoria del {{accelerator}}: no se puede estimar su velocidad.',
  physicsNoParameters: 'El número de parámetros de {{model}} no está publicado: no se puede estimar nada.',
  physicsNoPeak: 'El rendimiento máximo del {{accelerator}} no está publicado: no se puede estimar el entrenamiento.',
  physicsNoPrice: 'No se conoce ningún precio del {{accelerator}}: el coste queda abierto.',
  physicsNoRoofline: 'Los datos del {{accelerator}} no bastan para una estimación.',
  physicsNoTrainingPlan: 'No se pudo hacer ningún plan con el {{accelerator}}.',
  physicsNodeSize_one: 'Se supone que un nodo tiene un acelerador.',
  physicsNodeSize_other: 'Se supone que un nodo tiene {{count}} aceleradores.',
  physicsOneRequest: 'No se dijo nada de la carga: una petición cada vez.',
  physicsParametersContradict: 'Las dimensiones piden más parámetros que los {{parameters}} indicados.',
  physicsPeakApproximate:
    'Del {{accelerator}} se publica un solo rendimiento, sin decir de qué formato. Se toma como el de 16 bits.',
  physicsPeakInferred:
    'El rendimiento máximo del {{accelerator}} no está publicado. Se deduce de su ancho de banda de memoria.',
  physicsPipelineTooDeep: 'Una cadena de {{pipeline}} etapas es más larga que las {{layers}} capas.',
  physicsPrecisionPublished: 'No se indicó precisión: 16 bits, como se publican los modelos.',
  physicsPue: 'Un PUE de {{pue}}, habitual en un centro de datos moderno.',
  physicsQueueing_one: 'En memoria cabe una petición a la vez: las demás esperan.',
  physicsQueueing_other: 'En memoria caben {{count}} peticiones a la vez: las demás esperan.',
  physicsSamplesAssumed: 'No se ha dicho nada de los datos: se suponen {{samples}} ejemplos.',
  physicsSequenceLength: 'Secuencias de {{count}} tokens.',
  physicsDoesNotFit:
    'No cabe: cada acelerador necesitaría {{need}} GB y tiene {{have}} GB. No se dan velocidad, réplicas ni coste.',
  physicsActiveExceedsTotal: 'No puede haber más parámetros activos ({{active}}) que parámetros en total ({{total}}).',
  physicsSampleFlop: 'Las operaciones de una entrada no están publicadas. Se deducen del número de parámetros.',
  physicsSamplePasses: 'Una imagen se hace en {{count}} pasadas por la red, el número habitual.',
  physicsSoundFrames: 'La entrada se toma como tramas de sonido: 1500 son medio minuto.',
  physicsUnseenModel: 'No había mediciones de un modelo como este: los intervalos de las velocidades son más anchos.',
  physicsWholeAnswer:
    'El modelo contesta cada entrada entera. No escribe tokens, así que una petición es una respuesta.',
  physicsUnseenAccelerator:
    'No había mediciones de un acelerador como este: los intervalos de las velocidades son más anchos.',
  physicsBeyondInputTokens:
    'Lejos de lo que se ha medido: las entradas más largas de las pruebas tienen {{limit}} tokens. Toma las velocidades como una orientación.',
  physicsBeyondOutputTokens:
    'Lejos de lo que se ha medido: las respuestas más largas de las pruebas tienen {{limit}} tokens. Toma las velocidades como una orientación.',
  physicsBeyondConcurrency:
    'Lejos de lo que se ha medido: en las pruebas hay como mucho {{limit}} peticiones a la vez por réplica. Toma las velocidades como una orientación.',
  physicsBeyondParameters:
    'Lejos de lo que se ha medido: el modelo más grande de las pruebas tiene {{limit}} mil millones de parámetros. Toma las velocidades como una orientación.',
  physicsBelowParameters:
    'Lejos de lo que se ha medido: el modelo más pequeño de las pruebas tiene {{limit}} mil millones de parámetros. Toma las velocidades como una orientación.',
  physicsWouldFitOn: 'Cabría en {{count}} de estos aceleradores.',
  physicsWouldFitIn: 'En los mismos aceleradores cabría en {{precision}}.',
  physicsSloTpot: 'El tiempo por token de salida incumple el objetivo: {{best}} ms como mínimo, {{target}} ms pedidos.',
  physicsSloTtft:
    'El percentil 95 del tiempo hasta el primer token incumple el objetivo: {{best}} ms como mínimo, {{target}} ms pedidos.',
  physicsSloUnreachable:
    'Ningún número de réplicas alcanza los tiempos de respuesta pedidos: una sola petición ya tarda más.',
  physicsSmallestPlan_one: 'El plan más pequeño que cabe usa un acelerador.',
  physicsSmallestPlan_other: 'El plan más pequeño que lo logra usa {{count}} aceleradores.',
  physicsSmallestReplica_one: 'Con un acelerador por réplica se lleva la carga con el menor número en total.',
  physicsSmallestReplica_other:
    'Con {{count}} aceleradores por réplica se lleva la carga con el menor número en total.',
  physicsTensorDoesNotDivide: 'Un paralelismo tensorial de {{tensor}} no divide {{heads}} cabezas.',
  physicsTokensAssumed: 'No se ha dicho nada de los datos: se suponen {{ratio}} tokens por parámetro.',
  physicsTrainingPrecision: 'Entrenamiento en 16 bits, lo habitual.',
  physicsWorldGrid: 'No se indicó región: la media mundial de {{intensity}}.',
};
