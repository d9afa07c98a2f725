import type { Task } from '../../../catalog/schema/vocabulary.ts';
import { phrasesOf, type PhraseList } from '../matcher.ts';

export interface TaskCue {
  readonly task: Task;
  /** 3 names the task, 2 says it in other words, 1 hints at it; a frame of words lies between. */
  readonly weight: number;
}

function cue(task: Task, weight: number, ...lines: readonly string[]): PhraseList<TaskCue> {
  return { value: { task, weight }, phrases: phrasesOf(...lines) };
}

/** Words that say what the solution is for. English line, then Spanish line. */
export const taskCues: readonly PhraseList<TaskCue>[] = [
  cue(
    'rag_qa',
    3,
    'q & a; q and a; qa tool|bot|system; rag; retrieval augmented; knowledge base; knowledgebase*; knowledge bases; chat|talk|converse with + ?our|my|your|the + documents|docs|pdf|pdfs|files; internal search assistant; ask questions ~ documents|docs|pdf|pdfs|manual*|files; answer* ~5 from|about|on|over|using ~ documents|docs|documentation|pdf|pdfs|csv|manual*|files|protocols|contracts|polic*|reports; document* q a|qa; question answering; chatbot ~5 csv|pdf|pdfs|documents|docs|documentation|manual*; assistant ~5 documents|docs|pdf|pdfs|manual*|documentation|protocols',
    'base de conocimiento*; bases de conocimiento*; chatear con ?los|mis|nuestros + documentos|pdf|pdfs|archivos; preguntar* ~ documentos|pdf|pdfs|manual*|archivos; respond* ~5 sobre|con|desde|segun|a partir ~ documentos|pdf|pdfs|manuales|archivos|protocolos|normativa|contratos|documentacion; consult* ~ manual*|documentacion|normativa|protocolos|expedientes; buscador inteligente ~ documentos; preguntas sobre ~ documentos|pdf*|contratos|normativa|manual*; resuelva dudas ~4 normativa|manual*|documentacion; chatbot ~5 documentos|pdf|pdfs|manuales|documentacion|csv; asistente ~5 documentos|pdf|pdfs|manuales|documentacion|protocolos',
  ),
  cue(
    'rag_qa',
    2,
    'analyze|analyse our company data; information from our documents; search ~ internal docs|documents|documentation; questions from employees about; find answers ~ documents|docs|manual*; answers ~ questions ~3 documents|docs|manual*|handbook|guidelines|procedures; ask ~ our documents|docs|manuals|handbook; look up ~ manuals|procedures|regulations',
    'responda* ~ dudas|preguntas ~4 normativa|protocolos|manual*|documentos; encontrar respuestas ~ documentos|manual*; resolver dudas ~4 documentos|manual*|normativa|procedimientos; interrogar documentos',
  ),
  cue(
    'chatbot',
    3,
    'chatbot*; chat bot*; chat assistant; virtual assistant*; conversational ai|agent|assistant*; whatsapp bot; support bot; voice assistant; customer service bot; ai assistant*; own|personal|like + siri|alexa|jarvis|chatgpt; roleplay*; role play; companion app|bot; ai companion; answer*|pick*|take*|handle* ~ phone|phones|telephone|phone_calls|incoming_calls|our_calls; phone|telephone|call + answering; receptionist; phone|voice|call + agent|robot|bot|assistant; calls + automatically|out_of_hours|after_hours',
    'asistente* virtual*; bot de|para|en whatsapp; asistente conversacional; agente conversacional; asistente de voz; bot conversacional; robot de atencion; bot de atencion|soporte|ventas; asistente ia; asistente de ia; voicebot; contest*|coj*|cog*|descolg*|atend*|atiend* ~ telefono*|llamadas|centralita; telefono ~ contest*; responda|responder|responde ~ telefono|llamadas; recepcionista*; robot telefonico; agente telefonico|de_voz; centralita ~ ia|automatic*|inteligente',
  ),
  cue(
    'chatbot',
    2,
    'assistant*; answer* ~ customers|clients|patients|citizens|students|users|doctors|physicians|employees|staff; respond to ~ customers|clients|users; customer support|service ~3 ai|automat*|bot; bot; handle ~ customer questions|queries|chats; general purpose chat; answers whatsapp|chat; repl* to ~ customers|clients|whatsapp|messages; text to text',
    'asistente*; responda* ~ clientes|pacientes|ciudadanos|alumnos|usuarios|medicos|empleados|dudas|preguntas; responder ~ clientes|pacientes|ciudadanos|alumnos|usuarios|whatsapp|dudas|preguntas; atienda*|atender ~ clientes|whatsapp|llamadas|ciudadanos|pacientes|publico|chat; atencion al cliente; atencion ciudadana; bot; contestar ~ clientes|whatsapp|preguntas|mensajes; conteste ~ clientes|whatsapp|preguntas',
  ),
  cue(
    'text_classification',
    3,
    'text classif*; intent|topic|spam|sentiment|comment|email|ticket|document|review classifier; icd codes; assign ~ codes|categories; sentiment; spam; classify ~ text|texts|comment*|document*|email*|ticket*|review*|message*|tweet*|quer*|article*|urls|complaint*|request*|post*|feedback|reports; classif* of ~ text|texts|comment*|document*|email*|ticket*|review*|message*|complaint*; categori* ~ email*|ticket*|document*|text*|review*|message*|article*|complaint*|feedback; label ~ tickets|emails|messages ~ categor*; route|routing|triage ~ tickets|emails|messages|requests|complaints; topic modeling; topic classification; toxic*; moderation; moderate ~ comments|content|posts; intent detection|classification; document classif*; email classif*; ticket classif*; hate speech; sarcas*; irony; plagiari*; emotion ~ in|from + text|texts|posts|reviews|messages; clickbait; fake news; phishing emails; prioriti* ~ tickets|emails|requests',
    'clasificador ~ intencion*|textos|correos|tickets|temas; por intencion ~ clasificador; asignar codigos|categorias; buscador de texto; clasifi* ~ texto*|comentario*|documento*|correo*|email*|mail*|ticket*|resena*|opinion*|mensaje*|consulta*|queja*|reclamacion*|factura*|contrato*|solicitud*|expediente*|noticia*|incidencia*|tuits|encuesta*; categori* ~ correo*|ticket*|documento*|mensaje*|queja*|incidencia*; analisis de sentimiento*; sentimiento*; moderar ~ comentarios|contenido; moderacion; enrutar ~ tickets|correos|consultas; derivar ~ tickets|correos|consultas|incidencias; sarcasmo; ironia; plagio*; detectar spam; noticias falsas; discurso de odio; priorizar ~ tickets|correos|incidencias|solicitudes; etiquetar ~ correos|tickets|mensajes ~ tema|categoria',
  ),
  cue(
    'extraction',
    3,
    'named entit*; ner; extract ~5 from ~ contract*|text|email*|document*|report*|pdf*|note*|cv|cvs|resume*|letters|records; information extraction; data extraction; extract* ~ entities|fields|clauses|dates|amounts|names|facts|terms|obligations; pull out ~ fields|dates|names|amounts|clauses; pull|get|take ~8 out of ~ contract*|document*|text*|email*|report*|pdf*|note*|letter*|record*|agreement*; parse ~ resumes|cvs|contracts|emails; entity recognition; relation extraction; anonymi*; pseudonymi*; redact* ~ names|data|documents; black out names; structured data from ~ text|emails|reports|notes',
    'tachar ~ nombres|datos; entidades; etiquetar ~ entidades; extra* ~5 de ~ contrato*|texto*|correo*|documento*|informe*|pdf*|nota*|historia*|curriculum*|cv; extraccion de ~ datos|informacion|entidades|campos|clausulas; extra* ~ entidades|campos|clausulas|fechas|importes|nombres; extra* ~ datos clave; reconocimiento de entidades; anonimi*; sacar ~ datos|campos|fechas|importes|clausulas de; datos estructurados de ~ texto*|correo*|informe*|nota*',
  ),
  cue(
    'summarization',
    3,
    'summari*; summary; summaries; tl dr of; minutes of ~ meeting*; meeting notes; meeting minutes; digest* of; condense ~ text|reports|documents; draw conclusions from',
    'resumer; resume* de|des; zusammenfass*; resumir; resum* ~ documento*|texto*|informe*|reunion*|expediente*|historia*|noticia*|sentencia*|articulo*|temas|contrato*|llamada*|acta*; resumenes; resuma; resumen de; actas de ~ reunion*; sintetizar; sintesis de ~ documento*|informe*|texto*; sacar conclusiones de',
  ),
  cue(
    'translation',
    3,
    'translat*; machine translation; localiz* ~ documents|content|manuals|website; subtitle* ~ other languages; interpret* ~ between languages',
    'traduire; traduction; traduzir; traducao; ubersetz*; traducir; traduccion; traducciones; traductor*; traduzca*; traducirlos; traducirse; traducimos; que traduce|traducen; traduc* ~ documento*|manual*|texto*|correo*|web|contenido*; localizacion de ~ contenido*|documentos|manuales',
  ),
  cue(
    'code',
    3,
    'code generation; coding assistant; coding; code completion; copilot; code review*; generate* ~ code; generates code; write* ~ code; writing code; programming use*|assistant|work|tasks; pair program*; code agent; coding agent; developer assistant; autocomplete ~ code; text to sql; sql generation; sql quer* from; refactor*; unit tests generation; legacy code; ide; coding tasks; coder; software development assistant; migrat* ~ cobol|code|codebase; cursor; windsurf',
    'generar codigo; generacion de codigo; asistente de codigo|programacion; programar con ia; para programar; completar codigo; revision de codigo; escrib* codigo; ayud* ~ programar; autocompletado de codigo; asistente para ?los|nuestros + programadores|desarrolladores; copiloto de codigo|programacion; consultas sql; codigo heredado; migrar ~ cobol|codigo',
  ),
  cue(
    'code',
    2,
    'programming; codebase; repos of ~ code; developers|programmers ~4 assistant; our code',
    'programacion; nuestro codigo; desarrolladores ~4 asistente; programadores ~4 asistente',
  ),
  cue(
    'search_embedding',
    3,
    'pinecone; pgvector; qdrant; weaviate; milvus; faiss; chromadb; vector db|database|store|databases; document search; semantic search; vector search; embeddings; similarity search; search engine; product search; enterprise search; indexing; index ~ documents|files|tb|terabytes; find similar ~ documents|products|images|cases|patents|tickets; near duplicate*; deduplicat*; similar cases; reverse image search; search ~ by meaning; semantic retrieval; find similar',
    'busqueda semantica; buscador semantico; busqueda vectorial; buscador; similitud; busqueda de ~ producto*|documento*|imagen*|patente*; motor de busqueda; indexar; encontrar ~ similares|parecidos|parecidas; documentos similares; casos similares; deduplic*; buscar ~ por significado|parecidos|similares',
  ),
  cue(
    'image_classification',
    3,
    'image classif*; classify ~5 image*|photo*|picture*|x_ray*|xray*|scan*|radiograph*|mri*|galaxies|plants|leaves|waste|species; classif* ~ of ~ image*|photo*|x_ray*|xray*|leaf|leaves|skin|radiograph*; image recognition; recognize|recognise ~ image*|photo*|plants|species|products|dishes; diagnos* ~5 image*|x_ray*|xray*|scan*|radiograph*|photos; cxr; chest x ray*|xray*; skin lesion*; plant disease*; radiography images; grad* ~ fruit|images; sort ~ waste|fruit ~ camera|image*|photo*; mri ~3 classif*; tumor|tumour classif*',
    'clasific* ~5 imagen*|foto*|radiografia*|placas|mamografia*|resonancia*|retinografia*|lesion*; reconocimiento de imagen*; reconocer ~ imagen*|foto*|plantas|especies|productos|platos; diagnos* ~5 imagen*|radiografia*|foto*|retinografia*; lesiones de piel; enfermedades de ~ plantas|hojas|cultivos; radiografias de torax; reconocimiento de imagenes; identificar ~ especies|plantas|plagas',
  ),
  cue(
    'detection',
    3,
    'object detection; yolo*; custom object; detect ~5 defect*|object*|people|person*|vehicle*|car|cars|plates|weapons|fire|smoke|helmets|ppe|crack*|scratches|weeds|animals|faces|potholes|corrosion|leaks|pests|ships|drones|litter; detect* of ~ defects|objects|people|vehicles|weeds|cracks; count* ~ people|cars|vehicles|objects|animals|cattle|trees|items ~4 camera*|video|image*|photo*|footage|drone|aerial; visual inspection; defect detection; yolo*; license plate*; number plate*; quality inspection ~ camera*|image*|line|vision; face recognition|detection; bounding box*; locate ~ objects|tumors|defects; people counting; count cars|people|vehicles|cattle|trees; fall detection; defects in|on ~ image*|photo*|metal|parts|pieces|fabric|line; find ~ defects|cracks',
    'detectar ~5 defecto*|objeto*|persona*|vehiculo*|coche*|matricula*|armas|fuego|humo|cascos|epi*|grieta*|hierbas|animal*|cara*|bache*|plaga*|fuga*|corrosion|aranazo*|barco*|basura; deteccion de ~ defecto*|objeto*|persona*|vehiculo*|matricula*|grieta*|plaga*|incendio*|caida*; contar ~ persona*|coche*|vehiculo*|objeto*|animal*|pieza*|arbol*|ganado ~4 camara*|video*|imagen*|foto*|dron*; inspeccion visual; control de calidad ~4 camara*|imagen*|foto*|vision|visual; reconocimiento facial; lectura de matriculas; localizar ~ defectos|objetos|tumores; conteo de personas; encontrar ~ defectos|grietas; detecte ~5 defectos|grietas|personas|objetos',
  ),
  cue(
    'segmentation',
    3,
    'background removal; remove ~ background; unet; u net; segmentation; segment ~ image*|tumor*|organ*|road*|building*|cell*|field*|satellite|ct|mri; semantic mask*; delineat* ~ organs|tumors|fields|buildings; pixel level|wise; contour* ~ organs|tumors',
    'segmentacion de ~ imagen*|imagenes|tumor*|organo*|celula*|parcela*; segmentacion semantica; segmentar; delinear ~ organos|tumores|parcelas; mascaras de segmentacion; contornear organos',
  ),
  cue(
    'ocr_document',
    3,
    'written by hand; hand written; invoices|invoice|receipts|forms ~3 json|csv|excel; ocr; digiti* ~ document*|invoice*|archive*|paper*|form*|receipt*|records|books; read ~ invoice*|receipt*|scanned|handwrit*|labels|forms; read ~ id cards; scan* ~3 to text|csv|json|excel|data; scanned ~ documents|pdf|pdfs|contracts|forms|pages|archive*|invoices; contracts|documents|pages|invoices|letters|archive* ~ scanned|scans; handwrit*; invoices ~4 to excel|csv|json|erp|data; pdf|pdfs to + csv|excel|json|text|markdown|structured; invoice processing|extraction|reading; extract* ~5 from ~ invoice*|receipt*|scan*|forms; extract* ~5 from ~ id cards; document understanding; parse ~ invoices|receipts|pdf*; bank statement* ~4 csv|excel; process* ~ invoice*|receipt*; delivery notes; scan ~3 labels|forms|receipts; data from ~ invoices|receipts|scans|forms',
    'escrit* a mano; a mano ~ escrit*; ocr; digitali* ~ documento*|factura*|archivo*|papel*|formulario*|expediente*|albaran*|libros; leer ~ factura*|albaran*|recibo*|escaneado*|manuscrito*|tickets|formularios|dni; escanead*; manuscrit*; facturas ~5 excel|csv|json|erp; pdf a|en + csv|excel|json|texto; extra* ~5 de ~ factura*|albaran*|recibo*|formulario*|escaneo*; procesar ~ factura*|albaran*|recibo*|tiques; datos de ~ facturas|albaranes|recibos; lectura de ~ facturas|albaranes|recibos; tramitar facturas',
  ),
  cue(
    'image_generation',
    3,
    'txt2img; stablediffusion; sdxl; dreambooth; hypernetwork*; fooocus; automatic1111; sd webui; image synthesis; try ~ on virtually; virtual try; upscale ~ photos|images|pictures; image generation; generat* ~ image*|picture*|photo*|artwork|logos|avatars|illustrations; text to image; stable diffusion; midjourney; create ~ images|illustrations|artwork|pictures; gan; gans; style gan; product photos ~3 generat*; ai art; virtual try on; inpainting; image editing; face swap; comfyui; img2img; diffusion model*',
    'generar ~ imagen*|imagenes|fotos|ilustraciones|logos|avatares; generacion de ~ imagen*|imagenes|fotos|ilustraciones; crear ~ imagenes|ilustraciones|carteles; texto a imagen; probador virtual; edicion de imagenes; arte con ia',
  ),
  cue(
    'video',
    3,
    'upscale ~ films|film|videos|video; colouri*|colori* ~ films|film|video; restore ~ films|videos; video generation; generate ~ video*; text to video; video analy*; analyz* ~ video*|footage|cctv; analyse ~ video*|footage|cctv; cctv; video understanding; action recognition; video captioning; video search; create ~ videos; surveillance video; sports video; summari* ~ videos; lip sync; deepfake*',
    'generar ~ video*; generacion de video*; analizar ~ video*|camaras; analisis de video*; videovigilancia; texto a video; crear ~ videos; camaras de seguridad; buscar ~ en video*',
  ),
  cue(
    'speech_to_text',
    3,
    'dataset ~ speech|voice; speech dataset|corpus|data; podcast* ~ text; transcri*; speech to text; speech recognition; stt; asr; dictation; voice to text; audio to text; subtitles; captions for ~ videos; diariz*; live caption*; call recordings ~4 text; dictate; voice notes ~3 text',
    'dataset ~ voz; corpus de voz; transcrev*; transkri*; transcri*; voz a texto; reconocimiento de voz; dictado; audio a texto; subtitul*; pasar ~ audio*|llamadas|grabaciones a texto; diariz*; dictar',
  ),
  cue(
    'text_to_speech',
    3,
    'clon* ~ voice*; text to speech; tts; voice clon*; clone ~ voice*; synthetic voice; voice generation; speech synthesis; narrat* ~ audio*|books|articles; audiobook*; read aloud; voiceover*; voice over; voice changer; text to audio; natural voice; speech synth*',
    'texto a voz; sintesis de voz; clonar ~ voz|voces; clonacion de voz; voz sintetica; audiolibro*; locucion*; leer en voz alta; voz natural; narracion',
  ),
  cue(
    'forecasting',
    3,
    'forecast*; time series; time serie; predict* ~5 demand|sales|price|prices|consumption|load|traffic|weather|stock|inventory|production|yield|occupancy|visits|revenue|cases|energy; demand planning; demand prediction; sales prediction; predictive ~ demand; predict future; next month|week|year ~ sales|demand; estimate ~ demand|sales ~ next; econometric; lstm ~ series; inventory planning; stock prediction; predict how many ~5 next|tomorrow|week|month',
    'previsiones; modelo de prevision; pronostic*; prevision* de|del; prediccion de ~ demanda|ventas|precio*|consumo|carga|trafico|produccion|stock|cosecha*|ocupacion|visitas|afluencia|ingresos|energia; prever|preveer|prevee|preber ~ demanda|ventas|consumo|stock|produccion|ocupacion|afluencia|precio*; predecir ~5 demanda|ventas|precio*|consumo|carga|trafico|produccion|stock|cosecha*|ocupacion|visitas|afluencia|electricidad; series temporales; serie temporal; series de tiempo; planificar ~ demanda|inventario|stock; estimar ~ demanda|ventas; cuanto ~4 venderemos|vendere|vender; prever cuant*; predecir cuant* ~5 semana|mes|ano|manana',
  ),
  cue(
    'tabular_prediction',
    3,
    'churn; credit scor*; credit risk; risk scor*; lead scoring; propensity; tabular; predict* ~5 churn|cancel*|default*|customer*|patient*|readmission*|buy*|leave|salary|diabetes|mortality|risk|outcome*|dropout; predict* ~ price|prices ~ house*|houses|flats|cars; predict* ~ students ~ fail|dropout; loan default; house price*; xgboost; gradient boosting; random forest; readmission*; regression; price houses|flats|cars; customer lifetime value; probability of default; probability that; predictive model* on ~ table|spreadsheet|crm; conversion probability; predict which ~ customers|clients|patients|students|employees|loans|machines; valuation of ~ houses|properties; score ~ leads|loans|applicants',
    'modelo de bajas|fuga|abandono|churn; fuga de clientes; abandono ~ clientes|alumnos|escolar|universitario; bajas de clientes; riesgo de credito|impago|crediticio; scoring; impago*; puntua* ~ clientes|leads|solicitudes|riesgo; predecir ~5 bajas|abandono|impago*|reingreso*|clientes|pacientes|compra*|riesgo|mortalidad|diabetes|salario; predecir ~ precio* de ~ vivienda*|pisos|casas|coches; datos tabulares; predecir que clientes|pacientes|alumnos|empleados; probabilidad de que; probabilidad de default; probabilidad de ~ compra|abandono|impago|reingreso|baja|conversion; tasar|tasacion ~ vivienda*|pisos|coches; regresion; que clientes ~ baja|comprar|irse',
  ),
  cue(
    'anomaly_detection',
    3,
    'anomal*; fraud*; outlier*; predictive maintenance; predict ~ failure*|breakdown*; intrusion*; money laundering; aml; suspicious ~ transaction*|activity|behaviour|behavior; machine failure*; equipment failure*; leak detection; unusual ~ behavio*|consumption|pattern*|transactions; detect ~ leaks ~ sensor*; before ~ fail*|breaks ~ sensor*',
    'anomal*; fraude*; fraudulent*; mantenimiento predictivo; predecir ~ fallo*|averia*|rotura*; intrusion*; blanqueo; transacciones sospechosas; comportamiento* ~ raro*|extran*|inusual*; averias; fallos de ~ maquina*|equipo*|sensor*; detectar fugas ~5 sensor*|red; consumo* inusual*|raro*|anomalo*; valores atipicos',
  ),
  cue(
    'recommendation',
    3,
    'recommender*; recommendation|recommendations + engine|system; recommend ~4 products|movies|songs|articles|items|courses|books|jobs|content|recipes + to|for ~4 users|customers|clients|visitors|students|readers; product recommendations; personali* ~ recommend*|offers|shop|catalog*|content|homepage; cross sell*; next best ~ offer|action|product; similar products; suggest ~4 products|movies|songs|articles|items|courses|recipes to; collaborative filtering; people also bought; also liked|read|watched|viewed; may|might also like; you may like; who ~ bought|read|watched ~3 also; customers also',
    'le va a gustar; tambien les|le gust*; recomendador*; sistema de recomendaci*; motor de recomendaci*; recomendar ~4 productos|peliculas|canciones|articulos|cursos|libros|contenido*|recetas|ofertas|viajes a ~ usuarios|clientes|lectores|alumnos|visitantes; recomendaciones personalizadas|de productos; personalizar ~ ofertas|tienda|catalogo|contenido*; venta cruzada; sugerir ~ productos|articulos|contenido|cursos; recomendar productos|peliculas|contenidos',
  ),
  cue(
    'reinforcement_learning',
    3,
    'reinforcement learning; rl agent; rlhf; q learning; ppo; dqn; reward function; robot ~ learn* ~ policy|walk|grasp; self play; gym environment; openai gym; multi armed bandit*',
    'aprendizaje por refuerzo; aprendizaje reforzado; funcion de recompensa; agente ~ aprend* a jugar',
  ),
  cue(
    'pretraining_llm',
    3,
    'pretrain*; pre train ?a|an|our|from; pre training; train ~5 from scratch; llm from scratch; foundation model ~5 train*|build*|from; train|build|create + ?our|an|a ~ own|national ~ language model|llm; train ~ language model ~4 from; foundational model; continued pretraining; build an llm; create ?a|an llm',
    'preentren*; pre entren*; entrenar ~5 desde cero; entrenar ~ desde 0; modelo fundacional; modelo de lenguaje ~ propio|nacional|desde cero; entrenar ~ modelo de lenguaje ~ propio|nacional|soberano; crear ~ llm; llm desde cero; llm propio desde',
  ),
  cue(
    'finetuning_llm',
    3,
    'fine tun* ~5 llm|llama*|mistral*|qwen*|gpt*|gemma*|phi*|bert*|model|models|language|transformer*|7b|8b|13b|70b; finetun*; finetune; fine tuning; fine tuned; fine tune; lora; qlora; peft; instruction tuning; sft; dpo; adapt* ~ llm ~4 data|domain; train ~ llm on ~ data|documents|law|texts|corpus; training a model on ~ law|texts|documents; train ~ pre trained ~ bert|model; train llama*; teach ~ llm ~ style|tone; domain adaptation',
    'ajustar|afinar ~ 7b|8b|13b|14b|32b|70b; fine tun*; finetun*; ajuste fino; afinar ~ modelo|llm|llama*; reentren* ~ modelo|llm|llama*; ajustar ~ modelo|llm ~4 datos|dominio; entrenar ~ llm|llama*|mistral|gpt* con; adaptar ~ llm|modelo de lenguaje',
  ),
  cue(
    'agents',
    3,
    'ai agent*; agentic; multi agent*; agent framework*; autonomous agent*; perform* actions; tool calling|use; function calling; langgraph; autogen; crewai; workflow automation ~ ai|agent*; agents that; agent that ~6 book*|send*|update*|calls|orders|schedul*|execut*|creat*; automate ~5 workflow*|tasks ~ ai|agent*|llm; book* appointments ~ agent|automat*; browser agent; computer use; mcp',
    'agente* de ia|ia|autonom*; agentes inteligentes; multiagente*; multi agente*; agente que ~6 reserv*|envie*|actualic*|llame*|haga|gestion*|ejecut*|cree; automatizar ~ tareas|flujos|procesos ~4 agente*|ia|llm; llamar a herramientas; agentes que; ejecutar acciones',
  ),
  cue('video', 1, 'videos', 'videos'),
  cue('video', 1.5, 'a|for|of + video', 'un|para|de + video'),
  cue('agents', 2, 'agent that|which|to', 'agente que|para|capaz'),
  cue('detection', 2, 'our|my|the|a + detector', 'mi|el|un|nuestro + detector'),
  cue(
    'tabular_prediction',
    2,
    'price|prices of + houses|homes|flats|cars; house|home|car + price|prices',
    'precio|precios de + casas|viviendas|pisos|coches',
  ),
  cue(
    'forecasting',
    1.5,
    'how many|much ~6 each|every|tomorrow|next',
    'cuant* ~6 cada + dia|semana|manana|mes; cuando ~4 ocurrira|ocurriran|inundacion',
  ),
  cue('extraction', 1.5, 'fields|field ~ extract*', 'extra* ~ campo*; campo* ~ extra*; extrajo'),
  cue(
    'chatbot',
    1.5,
    'whatsapp api|business|bot; widget ~ chat',
    'api de whatsapp; whatsapp business; widget ~ whatsapp|chat',
  ),
  cue(
    'other',
    2,
    'algorithm ~ minimi*|optimi*; optimi* ~ route*|cost*|schedul*|shift*|logistic*|warehouse; route planning|optimi*; scheduling problem; shift planning; process text ~ images ~ documents; protein*; drug discovery; digital twin*; music generation; 3d model*; depth estimation',
    'algoritmo para ~ minimi*|optimi*; optimi* ~ ruta*|coste*|turno*|horario*|logistica|almacen; planificacion de rutas|turnos; gemelo digital; planificar ~ rutas|turnos; generar musica',
  ),
];
