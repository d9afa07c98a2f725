/** Cuándo acierta cada peldaño, cuándo falla y qué se hace entonces. */
export const rungsEs = {
  rungWinsAndFails: '{{wins}} {{fails}}',
  winsNoAi:
    'Este camino acierta cuando una regla, un formulario o una lista resuelve casi todo y cada error cuesta caro.',
  failsNoAi: 'Falla cuando los casos llegan escritos o vistos de tantas formas que las reglas no dan abasto.',
  insteadNoAi: 'Entonces: software ya hecho o un modelo alojado, medido contra las reglas con los mismos casos.',
  winsNoAiFigures:
    'Este camino acierta cuando el pasado se repite: pocas series, una temporada clara y poco dinero en juego.',
  failsNoAiFigures: 'Falla cuando varias causas actúan a la vez, como precios, tiempo y promociones.',
  insteadNoAiFigures:
    'Entonces: aprendizaje automático sobre la misma tabla. Esto queda como la cifra que hay que superar.',
  winsNoAiTexts: 'Este camino acierta cuando la gente sabe lo que busca y la respuesta es un pasaje o una regla.',
  failsNoAiTexts: 'Falla cuando se pregunta con palabras propias o la respuesta está repartida en varios textos.',
  insteadNoAiTexts: 'Entonces: un modelo alojado sobre los mismos textos, con esta búsqueda detrás.',
  winsNoAiPictures:
    'Este camino acierta cuando la luz, el sitio y la pieza son siempre iguales: unas reglas miden bordes, colores y tamaños.',
  failsNoAiPictures: 'Falla cuando varían la luz, el fondo o las propias cosas.',
  insteadNoAiPictures: 'Entonces: una red publicada, adaptada con unos cientos de imágenes propias etiquetadas.',
  winsOptimisation:
    'Este camino acierta cuando las reglas se pueden escribir y se busca la mejor de muchas combinaciones. Un modelo de lenguaje no la encuentra.',
  failsOptimisation: 'Falla cuando las reglas no están escritas, o cuando los tiempos y la demanda se estiman mal.',
  insteadOptimisation:
    'Entonces: aprender tiempos y demanda de días pasados con aprendizaje automático y dárselos al optimizador.',
  winsPackagedPlanning:
    'Este camino acierta cuando las reglas son las del sector y hacen falta pantallas y mapas desde el primer día.',
  failsPackagedPlanning: 'Falla cuando el plan depende de reglas propias que el producto no admite.',
  insteadPackagedPlanning:
    'Entonces: un optimizador con las reglas propias, detrás de las mismas pantallas si el producto lo permite.',
  winsPackagedSaas:
    'Este camino acierta cuando muchos tienen la misma necesidad y nadie de la casa quiere mantener nada.',
  failsPackagedSaas:
    'Falla cuando el trabajo difiere del de los demás, o cuando los datos no pueden estar en manos de quien lo fabrica.',
  insteadPackagedSaas: 'Entonces: un modelo alojado detrás de una aplicación propia.',
  winsManagedApi:
    'Este camino acierta cuando el volumen es pequeño o incierto y los mejores modelos importan más que el precio de cada respuesta.',
  failsManagedApi:
    'Falla cuando los datos no pueden salir, cuando el volumen es grande y constante, o cuando se preguntan datos propios.',
  insteadManagedApi:
    'Entonces: recuperación de documentos para los datos, y un modelo abierto en máquinas propias por volumen o privacidad.',
  winsManagedSpecialist:
    'Este camino acierta cuando el modelo del proveedor se hizo justo para esto y el volumen va y viene.',
  failsManagedSpecialist:
    'Falla con términos, acentos, formatos u objetos que nunca ha visto y que no se le pueden enseñar.',
  insteadManagedSpecialist: 'Entonces: un modelo abierto para la misma tarea, adaptado con ejemplos propios.',
  winsRagApi:
    'Este camino acierta cuando las respuestas están en documentos que cambian y hay que mostrar de dónde salen.',
  failsRagApi:
    'Falla cuando los documentos son malos o están dispersos, cuando no se respetan los permisos o cuando los datos no pueden salir.',
  insteadRagApi:
    'Entonces: primero los documentos; después, la misma recuperación con un modelo abierto en las instalaciones.',
  winsSelfHosted:
    'Este camino acierta cuando los datos deben quedarse, cuando el volumen es constante o cuando el modelo no debe cambiar solo.',
  failsSelfHosted: 'Falla cuando la máquina pasa parada casi todo el día o nadie puede cuidarla.',
  insteadSelfHosted: 'Entonces: una API alojada, o el mismo modelo alquilado por horas.',
  winsSelfHostedSpecialist:
    'Este camino acierta cuando el modelo hace una sola cosa, es pequeño y trabaja todo el día en una máquina.',
  failsSelfHostedSpecialist:
    'Falla con material distinto del que aprendió: antes de nada hay que probarlo con el propio.',
  insteadSelfHostedSpecialist: 'Entonces: adaptarlo con ejemplos etiquetados propios.',
  winsPretrainedPredictor: 'Este camino acierta cuando hay poca historia y hace falta una respuesta hoy, sin entrenar.',
  failsPretrainedPredictor: 'Falla a partir de unas {{limit}}, o cuando deciden causas de fuera de la serie.',
  insteadPretrainedPredictor: 'Entonces: árboles con refuerzo de gradiente sobre la tabla propia.',
  winsRagSelfHosted:
    'Este camino acierta cuando las respuestas están en documentos propios que no pueden salir de la casa.',
  failsRagSelfHosted:
    'Falla cuando los documentos son malos o están dispersos, o cuando se pregunta demasiado poco para llenar una máquina.',
  insteadRagSelfHosted:
    'Entonces: primero los documentos; con pocas preguntas, la misma recuperación con un modelo alojado en la región.',
  winsClassicalMl:
    'Este camino acierta con tablas: aprende de miles de filas, funciona en un procesador y dice qué pesó más.',
  failsClassicalMl: 'Falla por debajo de unas {{limit}}, y cuando lo que importa está en textos, sonido o imágenes.',
  insteadClassicalMl: 'Entonces: primero reglas y más historia; para textos o imágenes, un modelo preentrenado.',
  winsTrialLearning: 'Este camino acierta cuando hay un simulador fiel y millones de intentos no cuestan nada.',
  failsTrialLearning:
    'Falla cuando los intentos se hacen en la realidad, o cuando la recompensa olvida lo que importa.',
  insteadTrialLearning: 'Entonces: un control con reglas o un optimizador, y aprender solo lo que ellos no resuelven.',
  winsAutoml: 'Este camino acierta cuando la tabla está lista y nadie tiene tiempo de probar modelos a mano.',
  failsAutoml: 'Falla por debajo de unas {{limit}}, y cuando el trabajo está en la tabla y no en el modelo.',
  insteadAutoml: 'Entonces: los mismos datos con árboles de gradiente y alguien que conozca el oficio.',
  winsTransferLearning:
    'Este camino acierta con unos cientos de ejemplos etiquetados propios: parte de lo que ya vio un modelo publicado.',
  failsTransferLearning:
    'Falla por debajo de unas {{limit}}, o cuando las sedes nuevas no se parecen a aquellas de las que aprendió.',
  insteadTransferLearning:
    'Entonces: etiquetar más, primero los casos dudosos; mientras tanto, un modelo general que alguien revise.',
  winsFinetuneAdapter:
    'Este camino acierta cuando un formato, un tono o una tarea estrecha debe cumplirse siempre, con ejemplos de los que aprender.',
  failsFinetuneAdapter: 'Falla por debajo de unas {{limit}}, y para datos: esos se recuperan, no se enseñan.',
  insteadFinetuneAdapter: 'Entonces: ejemplos en la instrucción, y recuperación de documentos para los datos.',
  winsFinetuneFull: 'Este camino acierta cuando un adaptador se queda corto en una prueba y sobran los ejemplos.',
  failsFinetuneFull:
    'Falla por debajo de unas {{limit}}: olvida lo que el modelo sabía y cuesta varias veces más que un adaptador.',
  insteadFinetuneFull: 'Entonces: un adaptador con los mismos ejemplos.',
  winsContinuedPretraining:
    'Este camino acierta cuando a los modelos publicados les falta una lengua o un campo y hay mucho texto de él.',
  failsContinuedPretraining: 'Falla por debajo de unos {{limit}} de texto, o sin una prueba que muestre qué falta.',
  insteadContinuedPretraining: 'Entonces: recuperación de documentos y un adaptador sobre un modelo publicado.',
  winsPretrain: 'Este camino acierta solo cuando ningún modelo publicado se puede usar o adaptar, y el texto basta.',
  failsPretrain:
    'Falla por debajo de unos {{limit}} de texto, y casi siempre frente a un modelo publicado que leyó mucho más.',
  insteadPretrain: 'Entonces: seguir el entrenamiento de un modelo publicado con el mismo texto.',
} as const;
