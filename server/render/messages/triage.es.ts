/** Lo que dice el asesor de algo que falla, en español. */
export const triageEs: Readonly<Record<string, string>> = {
  'triage.head.memory': 'No cabe en memoria. Antes de comprar nada, esto es lo que necesita tu propio montaje.',
  'triage.head.slow': 'Va demasiado lento. Antes de comprar nada, esto es lo que puede dar tu propio montaje.',
  'triage.head.quality': 'Las respuestas no son bastante buenas. Más máquinas rara vez lo arreglan; este orden, sí.',
  'triage.head.cost': 'Cuesta demasiado. Estos pasos bajan la factura antes de mudarse o comprar.',
  'triage.head.elsewhere':
    'Funciona en un sitio y no en el otro. Busca qué cambia entre los dos antes de cambiar de modelo.',
  'triage.setup':
    'Lo tomo como {{model}} en {{precision}} en {{count}} × {{accelerator}}, con textos de entrada de {{tokens}} tokens y peticiones a la vez: {{requests}}.',
  'triage.setupTraining': 'Lo tomo como el entrenamiento completo de {{model}} en {{count}} × {{accelerator}}.',
  'triage.assumes': 'No me has dicho {{list}}, así que lo supongo: corrígeme y lo calculo de nuevo.',
  'triage.assumed.context': 'lo largas que son las entradas',
  'triage.assumed.concurrency': 'cuántas peticiones llegan a la vez',
  'triage.assumed.precision': 'el formato numérico',
  'triage.memoryShort':
    'Tal como está, necesita unos {{memory}} en cada tarjeta, y cada una tiene {{has}}. Solo los pesos ocupan {{weights}} en total.',
  'triage.memoryShortTraining':
    'Tal como está, necesita unos {{memory}} en cada tarjeta entre pesos, gradientes, optimizador y activaciones; cada una tiene {{has}}.',
  'triage.memoryFits':
    'Según mi estimación, cabe: unos {{memory}} de {{has}} en cada tarjeta. Así que la memoria se va en otra cosa.',
  'triage.memoryLeaks':
    'Mira qué más hay en la tarjeta (nvidia-smi), cuánto reserva el motor para su caché, el contexto máximo que admite y si hay una segunda copia del modelo.',
  'triage.fixesFirst': 'Cambia primero esto, de lo más suave a lo más drástico:',
  'triage.fixesNone': 'Ningún cambio por sí solo basta. Estos son los que más se acercan:',
  'triage.change.asIs': 'tal como está',
  'triage.change.kv8': 'Guarda la caché de la conversación (KV) en 8 bits',
  'triage.change.context': 'Acorta las entradas a {{tokens}} tokens',
  'triage.change.atOnce_one': 'Atiende una petición cada vez y pon las demás en cola',
  'triage.change.atOnce_other': 'Atiende {{count}} peticiones a la vez y pon las demás en cola',
  'triage.change.weights': 'Cuantiza los pesos a {{precision}}',
  'triage.change.weightsAndKv': 'Pesos en {{precision}} y caché en 8 bits',
  'triage.change.model': 'Un modelo más pequeño, {{model}} en {{precision}}',
  'triage.change.method': 'Entrena con {{method}} en vez de con todos los pesos',
  'triage.change.cards': '{{count}} tarjetas',
  'triage.fits': '{{change}}: unos {{memory}} en cada tarjeta, cabe.',
  'triage.fitsSpeed_one': '{{change}}: unos {{memory}} en cada tarjeta, cabe; {{speed}} por petición, una a la vez.',
  'triage.fitsSpeed_other':
    '{{change}}: unos {{memory}} en cada tarjeta, cabe; {{speed}} por petición, con sitio para {{count}} a la vez.',
  'triage.fitsTraining': '{{change}}: unos {{memory}} en cada tarjeta, cabe; unos {{speed}} en total.',
  'triage.notYet': '{{change}}: unos {{memory}} en cada tarjeta, todavía demasiado.',
  'triage.onlyAtOnce_one': '{{change}}: unos {{memory}} en cada tarjeta, pero solo una petición a la vez.',
  'triage.onlyAtOnce_other': '{{change}}: unos {{memory}} en cada tarjeta, pero solo {{count}} peticiones a la vez.',
  'triage.lastCards':
    'Solo si nada de eso te sirve, más tarjetas: en {{precision}}, {{count}} × {{accelerator}}, unos {{memory}} en cada una.',
  'triage.lastCardsElse':
    'En {{precision}}, tal como está, harían falta {{count}} × {{accelerator}}, unos {{memory}} en cada una.',
  'triage.slowNow_one':
    'Según mi estimación debería dar unos {{speed}} por petición tras {{wait}} de espera, con una petición a la vez.',
  'triage.slowNow_other':
    'Según mi estimación debería dar unos {{speed}} por petición tras {{wait}} de espera, con sitio para {{count}} a la vez.',
  'triage.slowTraining': 'Según mi estimación debería procesar unos {{speed}}.',
  'triage.slowLess':
    'Si ves mucho menos, busca primero un fallo: parte del modelo en el procesador y no en la tarjeta, un motor sin lotes, una tarjeta parada, otro programa en ella o un límite de potencia.',
  'triage.slowSpill':
    'Lo que no cabe pasa a la memoria principal, y solo eso lo hace muchas veces más lento: primero haz que quepa.',
  'triage.slowBatch':
    'Muchas personas a la vez necesitan lotes continuos (lo hacen vLLM, SGLang o TensorRT-LLM): cada una espera algo más y todas juntas reciben muchas veces más.',
  'triage.qualityTest':
    'Mide primero: escribe {{count}} preguntas reales con la respuesta que esperas. Con un {{share}} de buenas, eso te da el porcentaje verdadero con ±{{margin}}.',
  'triage.qualityRetrieval':
    'Si contesta con documentos: mira si llega a encontrar el pasaje correcto. Si no, corta los documentos en trozos más pequeños con su título, busca por palabras y por significado a la vez y reordena los resultados. Citar la fuente y permitir «no lo sé» acaba con casi todos los inventos.',
  'triage.qualityPrompt':
    'Di en las instrucciones cómo es una buena respuesta, pon dos o tres ejemplos y baja la temperatura a 0 para los datos.',
  'triage.qualityPrecision':
    'Pasa la misma prueba una vez sin la cuantización ({{precision}} ahora): si mejora, vuelve un paso atrás.',
  'triage.qualityData':
    'Si lo has entrenado tú: busca etiquetas mal puestas, el mismo caso en entrenamiento y en prueba, y clases con pocos ejemplos. Cien etiquetas corregidas suelen valer más que un modelo mayor.',
  'triage.qualityTrain':
    'El ajuste fino enseña una forma o un estilo, no datos: hazlo cuando la búsqueda funcione y mide con la misma prueba.',
  'triage.qualityLast':
    'Solo entonces compara un modelo mayor con la misma prueba. Dime la tarea y el porcentaje de aciertos que necesitas, y ordeno los que llegan.',
  'triage.costSplit':
    'Mide primero: tokens que entran, tokens que salen y llamadas de cada uso. Por lo general, unos pocos usos hacen casi toda la factura.',
  'triage.costPrompt':
    'Acorta lo que envías: menos pasajes recuperados, sin repetir el historial, con un límite para la respuesta.',
  'triage.costCache':
    'Pon delante la parte fija de las instrucciones, para que la caché del proveedor la sirva más barata, y guarda las respuestas a preguntas repetidas.',
  'triage.costBatch': 'Envía por lotes lo que pueda esperar: los proveedores lo cobran más barato.',
  'triage.costSmaller':
    'Da los casos fáciles a un modelo pequeño y solo el resto al grande; prueba los dos con los mismos cien casos.',
  'triage.costAsk':
    'Dime la tarea, las llamadas al día y lo que pagas ahora, y calculo lo que costaría cada opción y desde qué volumen compensa una máquina propia.',
  'triage.siteWhy':
    'Un modelo conoce los datos con los que se entrenó. En otro lugar hay otros aparatos, personas, luces, formatos o palabras, y allí acierta menos: los datos han cambiado.',
  'triage.siteTest':
    'Mídelo: etiqueta {{count}} casos del lugar que falla. Con un {{share}} de aciertos, sabes el porcentaje de allí con ±{{margin}}.',
  'triage.siteInput':
    'Iguala la entrada: misma resolución, mismas unidades, mismo color y contraste y mismo recorte que en el entrenamiento; compara diez casos de cada lugar a simple vista.',
  'triage.siteAugment':
    'Entrena otra vez con variaciones de lo que cambia (brillo, desenfoque, aparato, ruido, redacción).',
  'triage.siteTune_one': 'Ajústalo con {{count}} caso etiquetado del lugar nuevo, junto a los antiguos.',
  'triage.siteTune_other': 'Ajústalo con unos {{count}} casos etiquetados del lugar nuevo, junto a los antiguos.',
  'triage.siteSplit':
    'Desde ahora prueba por lugares: lugares enteros fuera del entrenamiento, nunca casos del mismo lugar a los dos lados.',
  'triage.siteWatch':
    'Vigila la entrada y la parte de respuestas dudosas en cada lugar, y pasa los casos dudosos a una persona.',
  'triage.machineSame':
    'El mismo modelo con la misma entrada da lo mismo en las dos máquinas; compáralas, una cosa cada vez.',
  'triage.machineVersions':
    'Versiones: controlador, CUDA, motor y bibliotecas, desde una misma imagen de contenedor en las dos.',
  'triage.machineMemory': 'Memoria: lo que queda libre en la tarjeta, cuánto reserva el motor y el contexto máximo.',
  'triage.machinePrecision':
    'Formato numérico: una tarjeta sin bfloat16 o FP8 recurre a otro o falla; elige uno que tengan las dos.',
  'triage.machineLoad':
    'Carga: el servidor atiende a muchos a la vez y la primera máquina a uno. Pruébalo allí con una sola petición.',
  'triage.coldWhy':
    'La espera es el arranque, no el trabajo: se pide la máquina, se baja la imagen y se cargan los pesos antes de la primera respuesta.',
  'triage.coldWarm':
    'Mantén una copia encendida en las horas de uso y deja que solo las demás arranquen y paren; fuera de ellas, una llamada cada pocos minutos la mantiene despierta si el proveedor cobra por uso.',
  'triage.coldDisk':
    'Pon los pesos en un disco local rápido o dentro de la imagen de la máquina en vez de bajarlos en cada arranque, y en un formato que pasa directo a memoria (safetensors).',
  'triage.coldSmall':
    'Carga menos: media precisión u 8 bits, solo las partes que se usan, un modelo destilado de pocos pasos.',
  'triage.coldQueue':
    'Mete la petición en una cola al momento y enseña que se está haciendo: se espera mucho mejor viéndolo.',
  'triage.coldAsk':
    'Dime cuántas al día, a qué horas y lo que pagas ahora: comparo una máquina siempre encendida con pagar por llamada.',
  'triage.askModel':
    'Para darte cifras necesito el modelo: su nombre o su tamaño (por ejemplo, «Llama 3.1 8B») y su formato numérico si lo sabes.',
  'triage.askCard':
    'Para darte cifras necesito la tarjeta: cuál y cuántas (por ejemplo, «2 RTX 4090»), lo largas que son las entradas y cuántas peticiones llegan a la vez.',
  'triage.askBoth':
    'Para darte cifras necesito el modelo (nombre o tamaño), la tarjeta y cuántas son, el formato numérico, lo largas que son las entradas y cuántas peticiones llegan a la vez.',
  'triage.unknownSetup':
    'No conozco ese modelo o esa tarjeta lo bastante para calcular. Dime el tamaño del modelo y la memoria de la tarjeta.',
  'triage.aidMemory':
    'Lo que suele ayudar, de lo más suave a lo más drástico: caché KV en 8 bits, contexto más corto, menos peticiones a la vez, pesos en 8 o 4 bits, un modelo más pequeño. Para entrenar: LoRA o QLoRA, microlote de 1, recálculo de activaciones.',
  'triage.aidSlow':
    'Lo que suele ayudar: un motor con lotes continuos, pesos en 8 o 4 bits, entradas más cortas, la parte fija de las instrucciones en caché, un modelo pequeño para las preguntas fáciles.',
  'triage.then':
    'Dime qué has probado o en qué me equivoco, y sigo desde ahí. Si aun así no basta, cuéntame qué debe hacer y dimensiono máquinas para ello.',
};
