/** Lo que dice el asesor a lo que viene después de su primera respuesta, en español. */
export const followUpsEs: Readonly<Record<string, string>> = {
  'followUp.by.cost': 'coste total',
  'followUp.by.once': 'coste inicial',
  'followUp.by.month': 'coste al mes',
  'followUp.by.speed': 'rapidez de respuesta',
  'followUp.by.quality': 'calidad',
  'followUp.by.energy': 'energía al mes',
  'followUp.by.time': 'plazo hasta producción',
  'followUp.by.simple': 'sencillez',
  'followUp.by.privacy': 'privacidad',
  'followUp.best': 'Por {{by}}, la mejor de la lista es la del puesto {{rank}}, {{title}}: {{value}}',
  'followUp.bestNext': 'Después, la del puesto {{rank}}, {{title}}: {{value}}',
  'followUp.bestEqual': 'En esto, otras quedan igual.',
  'followUp.bestIsFirst': 'Es también la primera en el conjunto.',
  'followUp.bestStays': 'La del puesto 1 sigue primera por esto, {{criterion}}: {{first}} La otra: {{other}}',
  'followUp.already.cost':
    'Nada que encaje con tu caso cuesta menos. Lo abarata usarlo menos, acotar el alcance o pedir menos calidad.',
  'followUp.already.simple': 'Nada que encaje con tu caso es más sencillo.',
  'followUp.already.quality':
    'Nada que encaje con tu caso acierta más. Lo que más lo sube son mejores datos y un piloto bien probado.',

  'followUp.costYear': 'Coste de funcionamiento al año',
  'followUp.costYears_one': 'Coste en un año',
  'followUp.costYears_other': 'Coste en {{count}} años',
  'followUp.costFirstYear': 'Primer año, con la puesta en marcha',

  'followUp.data.of': 'Qué pasa con tus datos en la del puesto {{rank}}, {{title}}:',
  'followUp.data.owned':
    'Funciona en una máquina tuya, en tus instalaciones. Ahí se quedan tus datos y las preguntas: ningún proveedor los lee, nadie de fuera puede entrenar con ellos, y puede ir sin internet.',
  'followUp.data.managed':
    'Funciona en tus instalaciones, en una máquina que cuida un proveedor. Tus datos se quedan ahí; deja por escrito qué puede ver su personal.',
  'followUp.data.api':
    'Llama a un servicio alojado. Cada pregunta sale de tus instalaciones con los pasajes que necesita. Los documentos y su índice se quedan contigo.',
  'followUp.data.rented':
    'Funciona en una máquina alquilada en un centro de datos. Ahí se guardan y se tratan tus datos, con tus claves y tus permisos; el dueño de la máquina no necesita leerlos.',
  'followUp.data.offline': 'Sí: una vez montada no necesita conexión.',
  'followUp.data.online': 'No: necesita conexión, porque funciona fuera de tus instalaciones.',
  'followUp.data.region': '{{provider}} los trata en la región {{region}}.',
  'followUp.data.always': '{{provider}} mantiene el tratamiento en: {{places}}.',
  'followUp.data.choose': '{{provider}} te deja elegir la región, entre: {{places}}. Fíjala en el contrato.',
  'followUp.data.noRegion': 'No conozco ninguna promesa de {{provider}} sobre la región. Pídela en el contrato.',
  'followUp.data.seat': '{{provider}} tiene su sede en {{country}}: también le alcanza la ley de ese país.',
  'followUp.data.judged': 'Mi juicio sobre la privacidad aquí: {{text}}',

  'followUp.sources': 'De dónde salen las cifras de la del puesto {{rank}}, {{title}}:',
  'followUp.grade.measured': 'Medidas en ejecuciones reales: {{list}}.',
  'followUp.grade.vendor': 'Tal como las da el fabricante: {{list}}.',
  'followUp.grade.published': 'Publicadas por otros: {{list}}.',
  'followUp.grade.derived': 'Calculadas con una fórmula a partir de cifras del catálogo: {{list}}.',
  'followUp.grade.assumed': 'Con al menos una suposición nuestra dentro, así que su margen es ancho: {{list}}.',
  'followUp.band':
    'Cada cifra tiene un extremo bajo y uno alto: el valor real debería caer entre los dos en ocho casos de cada diez.',
  'followUp.asOf':
    'Precios y cifras son de {{date}}. La pestaña de fuentes enseña cada una con su fecha, y cada cifra se abre hasta su fórmula.',

  'followUp.people': 'Para montar la del puesto {{rank}}, {{title}}, hace falta:',
  'followUp.peopleNone': 'No hace falta nadie técnico además de quien ya tienes.',
  'followUp.person': '{{role}}: {{time}}',
  'followUp.teamUnknown': 'Aún no conozco tu equipo. Di, por ejemplo, «tenemos dos ingenieros».',
  'followUp.team_one': 'Me has hablado de una persona técnica. Los meses de arriba se reparten con quien falte.',
  'followUp.team_other':
    'Me has hablado de {{count}} personas técnicas. Los meses de arriba se reparten con quien falte.',
  'followUp.course': 'Esto prepara a tu gente: {{course}}.',

  'followUp.steps': 'Cómo poner en marcha la del puesto {{rank}}, {{title}}:',
  'followUp.step': '{{place}}. {{name}}, {{weeks}}. {{done}}',
  'followUp.phase.prepare': 'Preparar datos, permisos y alcance',
  'followUp.phase.order': 'Pedir las máquinas',
  'followUp.phase.build': 'Construir',
  'followUp.phase.train': 'Entrenar',
  'followUp.phase.pilot': 'Piloto',
  'followUp.phase.open': 'Abrirlo a todos',

  'followUp.proposal':
    'Puedo poner la del puesto {{rank}}, {{title}}, en una propuesta con costes, plan, riesgos y fuentes. Descárgala aquí en Word o PDF.',
  'followUp.proposalApi':
    'No envío correos. Un programa la obtiene, también como diapositivas, hoja de cálculo o Markdown, en {{address}}.',
  'followUp.startOver':
    'Podemos empezar con la página en blanco. Esta conversación se queda como está en su dirección, así que no se pierde nada.',
  'followUp.undoFirst':
    'Solo queda por deshacer tu primer mensaje, y sin él no habría datos. Corrige lo que esté mal, o empieza una conversación nueva.',
  'followUp.testGone': 'Prueba descartada. Tus datos siguen como estaban, con {{title}} en primer lugar.',

  'followUp.dislike': 'Entendido. ¿Qué es lo que menos te convence? Busco lo que lo arregle.',
  'followUp.others_one': 'Después de las que ves hay una más que encaja:',
  'followUp.others_other': 'Después de las que ves hay {{count}} más que encajan:',
  'followUp.noOthers': 'Las que ves son todas las que encajan con tu caso. Si aflojas un límite, hay más.',
  'followUp.drop':
    'La del puesto {{rank}} es {{title}}. La lista sale de tus datos, así que no puedo tachar una a mano. Dime qué falla en ella y la lista cambia con eso.',

  'followUp.flips': 'La primera es {{title}}. Esto la cambiaría:',
  'followUp.noFlips': 'La primera es {{title}}. Ningún cambio suelto que he probado pone otra en su lugar.',

  'followUp.providerAt': 'De ese proveedor encaja la del puesto {{rank}}: {{title}}.',
  'followUp.providerBeyond': 'De ese proveedor también encaja esta, más abajo de lo que ves: {{title}}.',
  'followUp.providerOut': 'Ese proveedor queda fuera de tu respuesta:',

  'followUp.plain': 'En pocas palabras y sin tecnicismos:',
  'followUp.chooseWhich': 'Muy bien. ¿Con cuál te quedas?',
  'followUp.meant': 'No estoy seguro de lo que quieres decir. ¿Es una de estas cosas?',
  'followUp.languages': 'Contesto en español y en inglés.',

  'followUp.self.who':
    'Soy un programa, no una persona, y aquí no decide ningún modelo de lenguaje: unas reglas y un catálogo con fuentes ordenan las soluciones.',
  'followUp.self.numbers':
    'Cada número sale de una fórmula que puedes abrir. Si el dueño de este servidor ha conectado un modelo de lenguaje, solo puede redactar respuestas y sugerir cómo leerte; no pone ningún número.',
  'followUp.self.free':
    'Hablar conmigo no te cuesta nada, ni hace falta cuenta. El programa es de código abierto (Apache 2.0); lo que cuesta dinero es la solución que elijas.',
  'followUp.self.neutral':
    'No vendo nada ni cobro comisión: ningún pago entra en el orden. Sigue unas reglas y un catálogo que cualquiera puede leer, y dice por qué cada puesto está donde está.',
  'followUp.self.keeps':
    'Lo que escribes se guarda con esta conversación en este servidor, y solo se abre con su propia clave. Nadie entrena con ello. Un comercial solo lo ve si pides hablar con una persona. Solo si el dueño de este servidor ha conectado un modelo de lenguaje, las palabras van también a ese modelo.',

  'followUp.open.solutions': 'Ver las soluciones',
  'followUp.open.compare': 'Compararlas',
  'followUp.open.costs': 'Ver los costes',
  'followUp.open.plan': 'Ver el plan',
  'followUp.open.sources': 'Ver las fuentes',
  'followUp.open.proposal': 'Descargar la propuesta',
  'followUp.open.new': 'Conversación nueva',

  'followUp.say.choose': 'Elijo la opción {{rank}}',
  'followUp.say.compare': 'Compara la {{first}} y la {{second}}',
  'followUp.say.cheaper': '¿Hay algo más barato?',
  'followUp.say.simpler': '¿Hay algo más sencillo?',
  'followUp.say.faster': '¿Cuál contesta más rápido?',
  'followUp.say.accurate': 'Necesito que acierte más',
  'followUp.say.private': '¿Y si los datos no pueden salir de nuestras instalaciones?',
  'followUp.say.onPrem': '¿Y si funcionara en nuestras instalaciones?',
  'followUp.say.offline': '¿Y si tiene que funcionar sin internet?',
  'followUp.say.noHire': '¿Y si no contratamos a nadie?',
  'followUp.say.simplest': '¿Cuál es la más fácil de mantener?',
  'followUp.say.rent': '¿Alquilamos o compramos?',
  'followUp.say.halfUsers': '¿Y si hubiera la mitad de usuarios?',
  'followUp.say.steps': '¿Cuál es el siguiente paso?',
  'followUp.say.risks': '¿Qué riesgos tiene?',
  'followUp.say.person': 'Quiero hablar con una persona',
  'followUp.say.others': 'Enséñame más opciones',
  'followUp.say.english': 'In English, please',
  'followUp.say.spanish': 'En español, por favor',
  'followUp.ask.bestCost': '¿Cuál es la más barata?',
  'followUp.ask.figuresCost': '¿Cuánto cuesta al año?',
  'followUp.ask.figuresSpeed': '¿Cuánto tarda en contestar?',
  'followUp.ask.figuresTime': '¿Cuánto tardaríamos en tenerlo?',
  'followUp.ask.figuresQuality': '¿Cómo de bueno es?',
  'followUp.ask.dataPrivacy': '¿Qué pasa con mis datos?',
  'followUp.ask.sources': '¿De dónde salen las cifras?',
  'followUp.ask.people': '¿Qué personas hacen falta?',
  'followUp.ask.machine': '¿Qué máquina necesita?',
  'followUp.ask.model': '¿Qué modelo usa?',
  'followUp.ask.why': '¿Por qué es esa la primera?',
  'followUp.ask.whatWouldChange': '¿Qué haría cambiar la recomendación?',
  'followUp.ask.proposal': 'Quiero la propuesta en un documento',
  'followUp.ask.duties': '¿Qué leyes nos afectan?',
  'followUp.ask.self': '¿Quién eres?',
};
