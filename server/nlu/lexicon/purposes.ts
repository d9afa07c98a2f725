import { wordList } from '../word-list.ts';

/** Kinds of words by which a question shows what it asks, whatever its exact phrase. */
export const purposeKinds = {
  hardware: wordList(
    'hardware gpu gpus vram ram memory memoria server servers servidor* machine machines maquina* pc pcs workstation* card cards',
    'tarjeta* grafica* rig rigs specs spec especificaciones cluster* node nodes nodos ordenador* computer* equipo laptop laptops',
    'portatil* compute computo accelerator* aceleradora* replicas desktop serveur* carte rechner grafikkarte* placa placas cpu',
    'board boards estacion build arbeitsspeicher speicher computador* mac macbook memories mem ssd disk storage tpu tpus configuration*',
  ),
  model: wordList('model models modelo modelos llm llms modele modeles modell modelle parameter* parametro* moe'),
  amount: wordList(
    'enough suffic* fit fits minimum minimo minima minimal biggest largest cuanta cuanto cuantas cuantos much many requirement*',
    'requisitos alcanza alcanzan basta bastan suficiente* cabe caben cabra handle aguant* soport* capable combien wieviel quanto',
    'quantos quanta ausreich* reicht suffit replicas feasible possible least sobra llega llegaria corto able squeeze cope keep',
  ),
  /** Asked about, what is needed is a size; told, it is a wish. */
  needed: wordList(
    'need needs needed require requires required requiring requirement suitable adequate recommended instead necesito necesita',
    'necesario necesaria necesitan hace falta haria requiere requieren recomendado recomendada brauche brauchen faut',
  ),
  serve: wordList(
    'run runs running serve serves serving host hosts hosting inference deploy* correr corro ejecut* servir sirva sirve dar',
    'inferencia mover alojar desplegar desplieg* montar users usuarios concurrent* requests peticiones context contexto tok',
    'tokens rodar tourner laufen betreiben hospedar inferring fp8 fp16 q4 int4 awq',
  ),
  /** Words of serving that training has not. */
  users: wordList(
    'serve serves serving host hosts hosting inference deploy* users usuarios concurrent* requests peticiones inferencia servir sirva sirve',
  ),
  train: wordList(
    'train trains training trained entren* reentren* finetun* tune tuning pretrain* preentren* lora qlora ajustar ajuste afinar',
    'sft trainier* treinar entrainer',
  ),
  dataThings: wordList(
    'column columns columna columnas feature features variable variables data dataset* datos corpus image* photo* picture* example* sample* row rows label* annotat* sentence* record* imagen* foto*',
    'ejemplo* muestra* fila filas etiquet* anot* frases registros radiograf* recordings grabaciones hours documents documentos',
    'donnees dados daten bilder rays tickets clips masks mask scans videos',
  ),
  /** What is done to data before a model learns from them. */
  arrange: wordList(
    'format formats formato formatos prepare preparing prepared preparation preparar preparo preparacion annotation annotations',
    'annotate annotating labelling labeling label etiquetar etiquetado etiqueto anotar split splits splitting dividir separar',
    'augment* balance balanced imbalanced unbalanced desbalance* preprocess* preproces* clean* limpi* folder folders carpetas',
    'organise organize organizar resample* oversampl* undersampl* outlier* atipicos duplicates duplicados normalis* normaliz* tokeniz*',
    'eda unlabeled unlabelled collect collecting gather recopilar conseguir unlabell* scrape curate',
  ),
  price: wordList(
    'cost costs price prices pricing expensive cheap cheaper cheapest bill spend coste costes costo costos precio precios cuesta',
    'cuestan cuestar* costar* saldria saldrian sale barato barata caro cara factura gastar prix coute kosten kostet preco custa custo',
  ),
  contrast: wordList('difference differences advantage advantages diferencia diferencias ventaja ventajas unterschied'),
  teach: wordList(
    'explain* eli5 teach meaning means understand difference differ differs definition concept explic* ensen* significa',
    'diferenci* entiendo entender definicion concepto expliqu* erklar* comprend* point purpose tutorial',
  ),
  own: wordList(
    'my our we i us mi mis nuestr* tengo tenemos queremos quiero somos mon notre nous je meine unsere wir ich meu nossa temos',
    "i'm i've we've we're want need necesito necesitamos",
  ),
  choose: wordList(
    'best better should recommend* suggest* cheapest mejor* recomiend* recomend* conviene deberia* debo usar use choose elegir',
    'aconsej* option* opcion* pick',
  ),
  thing: wordList(
    'model models llm llms modelo modelos tool tools herramienta* algorithm* algoritmo* approach* method* metodo* library',
    'libreria* framework* platform* plataforma* service servicio stack software solution* solucion* ocr tts architecture',
    'arquitectura provider* proveedor* embedding* database',
  ),
  way: wordList(
    'cloud nube local locally api apis rent renting rental alquil* buy buying bought compr* own propio* propia* selfhost* server',
    'servidor* pc mac macbook laptop workstation gpu gpus cpu tpu hosted managed gestionado rag finetun* neural cnn transformer*',
    'amd nvidia intel aws azure gcp google openai onprem premises prem self huggingface runpod louer acheter kaufen mieten',
    'comprar hosting alojar subscription suscripcion prompting network red',
  ),
  symptom: wordList(
    'gibberish nonsense irrelevant terrible awful worse wrong useless garbage slow slower broken drops dropped poor disappointing bad',
    'repeats repeating loops looping truncated ignores although timeout* timeouts stuck crawls unusable inconsistent random weird',
    'tonterias basura irrelevante* fatal peor mal malos malas lento lenta repite bucle ignora aunque inservible raro raras disparates',
    'escupe lentos lentas mauvais* lent lente schlecht langsam falsch ruim ruins erradas',
  ),
  system: wordList(
    'model models bot chatbot rag results output outputs answers responses loss accuracy inference training gpu pipeline assistant',
    'predictions detections transcriptions retrieval retriever detector classifier network embedding search forecasts modelo modelos resultados salida respuestas precision',
    'inferencia entrenamiento predicciones detecciones buscador previsiones perdida ollama vllm cpu asistente modele antworten respostas',
  ),
  broken: wordList(
    'error errors fail fails failed failing failure crash* slow slower slowly oom stuck hang hangs freeze* frozen nan drop drops dropped',
    'wrong bug broken unable cannot issue issues problem struggling struggles low poor bad worse decreas* degrade* insufficient diverge*',
    'overfit* overfitting hallucinat* inaccurate timeout* limit vague strange weird falla fallan fallo lento lenta error errores',
    'problema mal baja atascado atascada colgado cuelga inventa alucina* raro rara erreur lent fehler langsam erro lenta nao',
  ),
  tried: wordList(
    "tried trying tested testing ran running using used trained training deployed installed getting get got i've i'm when after",
    'finetuned tuned loaded followed implemented built made changed set noticed intento intentado probado probando entrenado uso usando',
    'entreno cuando he estoy hago instalado puse pongo quand essaye wenn quando tentei',
  ),
  remedy: wordList(
    'fix solve solved resolve improve improving speed faster reduce workaround avoid debug why increase solution cause causing',
    'arreglar arreglo solucionar soluciono solucion mejorar mejoro acelerar reducir evitar causa corregir corriger beheben corrigir',
  ),
  joins: wordList('or o u vs versus ou oder'),
  law: wordList(
    'legal* gdpr rgpd lopd hipaa licen* copyright* consent* permi* allow* comply complian* cumpl* derechos autoriz* consentimiento',
    'dsgvo rights dpia ilegal illegal',
  ),
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type PurposeKind = keyof typeof purposeKinds;
