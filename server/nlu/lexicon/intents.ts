import { phrasesOf, type PhraseList } from '../matcher.ts';
import type { Intent } from '../../protocol/http.ts';
import { lawAndTroubleCues } from './law-and-trouble.ts';

export interface IntentCue {
  readonly intent: Intent;
  readonly weight: number;
}

function cue(intent: Intent, weight: number, ...lines: readonly string[]): PhraseList<IntentCue> {
  return { value: { intent, weight }, phrases: phrasesOf(...lines) };
}

/** What the person wants done. English, Spanish, then the other languages. Weights are relative; the heaviest wins. */
export const intentCues: readonly PhraseList<IntentCue>[] = [
  cue(
    'recommend',
    4,
    'recommend*; suggestions; suggest; suggested; suggesting; what|which ~ model|models|tool|tools|approach|service|platform|solution|algorithm|method*|llm|option|stack ~3 should|best|would|do|can; what|which ~ model|models|tool|tools|llm|algorithm|method*|library|framework ~ use; best ~ model|llm|tool|approach|solution|setup|ocr|algorithm|method; any advice|ideas|tips|tool|tools|suggestions|recommendations; need guidance; need advice; architecture tips; how do i start; where to start; help me choose|decide|pick; are there any; is there a|an|any|anything|anywhere|something; what approach; what do people use; propose ~ stack|architecture|solution; alternatives ~ suggest; good ~ model for; advice is welcome; what would you get|buy|choose|recommend|use|suggest; what should ~ look at|use|buy|consider; what do i need to + buy|have; looking for ~ model|tool|solution|recommendation*|way|platform|service|system|something|ai',
    'recomiend*; recomend*; suger*; aconsej*; que ~ modelo|herramienta|solucion|opcion|plataforma|algoritmo|metodo|libreria|enfoque ~ mejor|usar|uso|recomiendas|conviene|necesito|usariais|usarias; cual ~ mejor; mejor ~ modelo|herramienta|solucion|opcion|ocr|llm; mejor forma de; por donde empez*; que me aconsej*; que necesito|necesitariamos; ayuda para elegir; que opciones; algun|alguna + modelo|herramienta|ocr|solucion|idea|consejo|sugerencia; existe ~ modelo|herramienta|ia|algo; hay algo que; hay alguna|algun; propon una|un; que compro|compramos|comprarias|compraria; que usarias|usariais',
    'je cherche; quel|quelle + modele|outil|solution; une suggestion; recomendacao; recomendam; qual ~ melhor; welches modell; konnt ihr ~ empfehlen; empfehl*; ich suche; wir suchen; procuro',
  ),
  cue(
    'recommend',
    2,
    'looking for; any help; best ~ way|gpu|hardware; how should we|i; i want to|a; we want to|a; want to|a; need ai|an_ai|a|something|to; we need; i need; i would like; we would like; we plan; what should i|we; can we|you + create|build; build me; building ~ app|system|platform|tool; our goal; the goal of; the challenge; participants|teams + must|should; design|develop + a|an; develop ~ system|model|algorithm|tool|solution; develop ~ that',
    'necesit*; quer*; quier*; busc*; nos gustaria; me gustaria; quisiera*; como podemos|puedo; desarroll*; construir ~ sistema|modelo|herramienta; el objetivo; los equipos|participantes ~ deber*; crear ~ sistema|herramienta*|modelo; disenar ~ sistema|modelo; automatizar',
    'nous voulons|cherchons; preciso; precisamos; wir brauchen|mochten; ich brauche|mochte',
  ),
  cue('size_inference', 3, 'how much|many ~ vram|ram|memory|gpu|gpus ~6 need|needed|required'),
  cue(
    'size_inference',
    5,
    'how much|many ~ vram|ram|memory|gpu|gpus ~6 run|serve|host|inference|users; what|which ~ hardware|gpu|gpus|server|machine|specs|pc|card ~6 run|serve|host|serving|running|inference|users|tokens; hardware ~ for ~ local|llama*|llm*|serving|inference|hosting|running; hardware requirement*; vram requirement*; will ~4 fit; does ~4 fit ~ vram|memory|gb|gpu; can i run; can my ~4 run; can we run; enough to run|serve|host; enough vram; tokens per second; tokens s; tok s; best way to run; how to run ~ on; run ~ llm* ~5 hardware|rig|build; how many ~ concurrent|users|requests ~5 gpu*|server|handle|card; how many replicas; throughput; llm rig|server|build; rig for; rig to ~ run|host|serve; to run ~ 7b|8b|13b|14b|30b|32b|70b|120b|405b|480b; context ~ fit*; quantiz* ~ fit*; size ~ server|cluster ~ inference; sizing for ~ inference|serving; gpus ~ to serve; run ~ on # ~ gpu*; what gpu ~ for ~ inference|llm*; specs for ~ server|machine|box; biggest|largest model ~ run|fit|host; instead of ~ a100|h100|v100|gpu; on old gpu*; how to run ~4 on ~ gpu*|vram|cpu; multi gpu ~ deployment|serving|setup; split ~ across ~ gpu*|cards|servers|nodes; capable of running',
    'cuanta ~ vram|memoria|ram ~6 ejecut*|correr|servir|inferencia|necesit*|hace; cuant* ~ gpu|gpus|tarjetas|graficas|servidores ~6 servir|ejecut*|correr|inferencia|usuarios|necesit*|hacen; que ~ hardware|gpu|grafica|servidor|maquina|equipo|tarjeta ~6 ejecut*|correr|servir|inferencia|usuarios|rodar|mover|necesit*; hardware para ~ local|llama*|llm*|servir|inferencia; requisitos de hardware|memoria|vram; cabe ~ en; cabra; me cabe; puedo correr|ejecutar; podria correr|ejecutar|mover; tokens por segundo; suficiente para correr|ejecutar|servir|mover; dimension* ~ servidor|inferencia|servicio|cluster; cuantos usuarios ~ soport*|aguant*; vale ~ grafica|gpu para ~ modelo|llm*; cuantas replicas; especificaciones ~ servidor|maquina|equipo; pc|equipo|servidor para + correr|ejecutar|mover|servir ~ llm*|modelo*|llama*|ia; como ~ reparto; repartir ~ entre ~ gpu*',
    'combien de ~ vram|gpu|memoire; quanta ~ vram|memoria; quantas gpus; wie viel ~ vram|ram|speicher; wieviel ~ vram|ram|speicher; wie viele gpus; rodar ia local',
  ),
  cue(
    'size_training',
    6,
    'how much|many ~ vram|ram|memory|gpu|gpus|compute|hours|time ~6 train*|finetun*|fine|pretrain*; what|which ~ hardware|gpu|gpus|server|machine|pc|card|cluster|workstation ~6 train*|finetun*|fine|pretrain*; hardware ~ for ~ training|train|fine|finetun*|pretrain*; gpu ~ for training|finetun*; pc|machine|computer|server|workstation for training; how long ~6 train*|finetun*|fine|pretrain*; gpu hours; train ~8 gpus ~ long|days; machine that can fine tune|train; enough to ?fully train|fine|finetune; compute ~ to train|pretrain; size ~ cluster ~ train*; vram ~4 training|finetun*; vram ~4 fine tun*; training ~ cluster; dedicate ~ for training; how long to train; time to ?fully train|fine|finetune; hours to train|fine|finetune; how long would ~ training; minimum gpu ~ train*|finetun*|qlora|lora|fine',
    'cuanta ~ vram|memoria|ram|computacion ~6 entren*|reentren*|ajust*|fine|preentren*; cuant* ~ gpu|gpus|tarjetas|horas|tiempo|graficas|dias ~6 entren*|reentren*|ajust*|fine|preentren*; que ~ hardware|gpu|grafica|servidor|maquina|equipo|ordenador|cluster|estacion ~6 entren*|reentren*|ajust*|fine|preentren*; hardware para ~ entren*|fine; gpu para ~ entren*; cuanto ~ tard* ~4 entren*|ajust*|fine|preentren*; horas de gpu; suficiente para entren*; dimension* ~ entren*; pc|equipo|ordenador para entrenar; cluster ~ entren*; computo para ~ entren*|preentren*; gpu minima ~ lora|qlora|entren*|ajust*|fine',
    'combien ~6 entrainer; quanto ~6 treinar; wie lange ~6 trainier*|training',
  ),
  cue(
    'cost',
    6,
    'how much ~3 cost*|costs|would|pay|spend ~4 cost*|pay|me|run*|it; how much does; how much would ~4 cost; how much will ~4 cost; what ~ cost of|to; cost estimate; estimate ~ cost*; cheapest way|place|option|provider|gpu|cloud|api; price of; prices ~ now|today|for|of; gpu|rental|api|token + price|prices; api pricing; pricing of; pricing for ~ gpu*|api|cloud; run us|me ~ per|a + year|month; what ~ price; monthly bill|figure; whats|what ~ bill; what is|are|would|s the ~ cost|costs|price|prices|pricing; lowest|low|minimal cost + way|option|solution; cheap way; most affordable way; what does ~ cost; cost per ~ token*|month|user|request*|query|hour; how expensive; what would ~5 cost; cost breakdown; total cost; what does ~5 cost; tco; quote for; cost me; costs to; ballpark; rough ~ figure|estimate|price|cost; what ~ set ~ back; what would ~ run me',
    'cuanto ~3 cuesta|costaria|costara|vale|valdria|cobra*|pagar*|saldria|sale|gastar*; que coste; que costo; que precio; precio de; precios de; por cuanto; coste de|por|total|mensual|estimado; costo de|por|total|mensual|estimado; estimar ~ coste|costo; forma ?mas barata; cuanto me|nos; saldria ~ mas barat*; factura mensual; presupuesto estimado; cuanto dinero; tarifa*; coste estimado; cotizacion; a ojo; sale mas barat*; mas barato ~ alquilar|gpu|nube|api; cifra mensual; cuanto ~ saldria|sale',
    'combien ~ coute|couterait; quel ~ prix|cout; quanto custa*; quanto fica; was kostet; wie teuer; kosten fur',
  ),
  cue(
    'compare',
    5,
    'versus; compare; comparison; compared to|with; difference* between ~8 gpu*|offers|providers|plans|cards|gb; which is better; which one ~ better|choose|buy; better ~ or; or should i|we; deciding between; decide between; torn between; choosing between; pros and cons; prefer ~ over; cloud or ?buy|local|on|own|rent|in; rent or buy; buy or rent; buy ~ or ~ cloud|rent; api or ~ self|own|host*|local; or go for|with; better to ~6 or; worth it ~ over; worth the ?extra money; smarter|wiser|cheaper|safer to ~8 or; should i|we ~6 or ~4; choose between; which cloud provider*; which ~ provider ~ using; a or b; better value; or buy|rent|use|just; which ~ would you pick',
    'versus; frente a; compar*; cual es mejor; mejor ~ o; que es mejor; que va mejor; entre ~5 y ~5 cual; ventajas y desventajas; pros y contras; alquilar o comprar; comprar o alquilar; nube o ~ propi*|local|servidor*; api o ~ propi*|local|aloj*; prefer* ~ a; dudo entre; dudamos entre; duda entre; elegir entre; cual me conviene; que conviene mas; nos conviene ~6 o; conviene mas; merece la pena ~6 o|frente|sobre',
    'ou plutot; lequel est; mieux entre; qual e melhor; oder lieber; was ist besser; im vergleich',
  ),
  // "VS" is also an editor: it compares only between two things.
  cue('compare', 4.5, 'vs'),
  cue(
    'explain_concept',
    5,
    "what is|are|does|do + rag|lora|qlora|fine|finetuning|embedding*|vector|quantiz*|quantis*|kv|mfu|ttft|tpot|pue|mlops|transformer*|attention|inference|token*|gradient|drift|distribution|data|model|parallelism|tensor|pipeline|overfitting|transfer|rlhf|moe|mixture|distillation|hallucinat*|prompt*|context|vram|gpu*|ai|machine|deep|neural; what is a|an; what's a|an; what does ~3 mean; what does ~4 actually|really do; what ~ actually do; what's the point; explain*; walk me through; why do|does ~ matter; what's a; how does ~5 work; how do ~5 work; difference between; step by step ~ directions|guide|tutorial|how|create|explain*; teach me; can someone explain; eli5; i don't understand ~ what|how|why|the; understand how; meaning of; definition of; why do|does ~6 need|use|work; introduction to; concept of; mathematically; in plain words; in simple terms|words; in plain english|language|terms; what it is for; what ~ is for; what does ~5 change|affect|control|stand; eli5; what would happen if|when; what happens if; how do you view; is ~4 necessary; can't|cannot tell what; still don't get; like ~ five; differ from",
    'que cambia ~ temperatura|parametro|valor; en que se distingue*|diferencia*|parece*; que es ?un|una|el|la; que son; que significa*; que hace ~ exactamente|realmente; explica*; explic*; como funciona*; diferencia* entre; se diferencia*; ensename; paso a paso; no entiendo ~ que|como|por; en que consiste; definicion de; para que sirve*; que quiere decir; por que ~ usa*|necesita*|importa*; quiero aprender|entender; concepto de; aprender sobre; hablame de; en palabras sencillas; con un ejemplo sencillo',
    "qu'est ce que; explique*; comment fonctionne*; o que e; como funciona; explica*; was ist ein|eine; was bedeutet; erklar*; wie funktioniert",
  ),
  cue(
    'data_prep',
    5,
    'how to ~ dataset; make a dataset; create ~ dataset; build ~ dataset; creating ~ dataset; clean* ~ data|dataset; label|labeling|labelling ~4 data|images|dataset|tool|texts|sentences|examples|photos; annotate|annotating ~ image*|data|tool*|single|text*; annotation; is ~6 enough data|samples|images|examples; enough data; enough images|samples|examples; enough or; how much data; how many ~ images|samples|examples|rows|labels|documents ~6 need*|enough|train; imbalanced; class imbalance; data augmentation to; split ~ data|dataset|train; train test split; missing values; encode ~ categor*; normali* ~ data|pixel|values|images|features|inputs; collect ~ data|images|samples; gather more; before ?we ?i training; labelled|labeled set; tagging; between ~ training and test; into ~ train and test; samples|images|examples|photos|pictures per + class|category|label; per class; train test; train test splits; labelled|labeled data ~ enough|increase|more; size of ~ training_set|dataset; training set size; how ~ data ~ look like; format ~ data|dataset|images; data storage format; data format; file structure; train ~ my|our|own + own data; steps to train; encode|encoding ~5 column|columns|categories|values|names; feeding it to; enough labelled|labeled; without labels; more training data; synthetic data; data quality; duplicates in; preprocess*; feature engineering; data format; what format; prepare ~ data|dataset|documents; data cleaning; outliers ~ remove; where ~ get|find ~ data|dataset*; find ~ dataset; scrape ~ data|web; need ~ more ~ data|images|examples; how big should ~ set|dataset|sample; what cleaning; cleaning ~ worth; realistic ~8 with # pictures|photos|images|examples|samples; oversampl*; undersampl*; leakage; show up in test',
    'crear ~ dataset|conjunto_de_datos|corpus; limpi* ~ datos|dataset; etiquetar ~ datos|imagenes|textos|frases|fotos|ejemplos; etiquetado de; anotar ~ imagenes|datos|textos; anotacion de; suficientes datos|imagenes|ejemplos|muestras; cuantos datos; fotos|imagenes|ejemplos|muestras por + clase|categoria; por clase; antes de entrenar; fotos|imagenes de cada; pasos de eda; outliers ~ elimin*|decid*; codific* ~ columna*|variable*; antes de darsela|darselo|pasarsela; analisis exploratorio; eda; que hago con ~ atipicos|outliers|nulos; eliminar ~ atipicos|outliers; cuant* ~ imagenes|ejemplos|muestras|datos|filas|registros ~6 necesit*|hacen|falta|bastan|entren*; desbalance*; desequilibrad*; valores faltantes|nulos|perdidos; valores que faltan; dividir ~ datos|dataset; separo|separar ~ entrenamiento|prueba|test; preprocesa*; preparar ~ datos|dataset|documentos; calidad de ~ datos; recopilar ~ datos|imagenes; conseguir ~ datos|dataset; encontrar|encuentro ~ dataset; aumento de datos; normalizar ~ datos|pixeles|valores|imagenes; codificar ~ variables; son suficientes; bastan ~ para entren*; duplicados en; limpieza de datos; me alcanza ~4 mas; necesito mas ~ datos|imagenes|fotos|ejemplos; que formato; que limpieza; limpieza ~ merece; tamano ~ conjunto|dataset|muestra; sobremuestre*; submuestre*; fuga de datos',
    'assez de donnees; nettoyer ~ donnees; limpar ~ dados; dados suficientes; daten ~ bereinig*; genug daten',
  ),
  ...lawAndTroubleCues,
];
