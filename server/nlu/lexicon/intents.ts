import { phrasesOf, type PhraseList } from '../matcher.ts';
import type { Intent } from '../../protocol/http.ts';

export interface IntentCue {
  readonly intent: Intent;
  readonly weight: number;
}

function cue(intent: Intent, weight: number, ...lines: readonly string[]): PhraseList<IntentCue> {
  return { value: { intent, weight }, phrases: phrasesOf(...lines) };
}

/** What the person wants done. English, then Spanish. Weights are relative; the heaviest sum wins. */
export const intentCues: readonly PhraseList<IntentCue>[] = [
  cue('size_inference', 3, 'how much|many ~ vram|ram|memory|gpu|gpus ~6 need|needed|required'),
  cue(
    'recommend',
    2,
    'recommend*; suggest*; what|which ~ model|models|tool|tools|approach|service|platform|solution|algorithm|method*|llm|option|stack ~3 should|best|would|do|can; best ~ model|llm|tool|approach|solution|way|gpu|hardware|setup; looking for; any advice; any ideas; need guidance; how do i start; how should we|i; where to start; i want to|a; we want to|a; we need; i need; i would like; we would like; we plan; help me choose|decide|pick; what should i|we; are there any; is there a|an|any; can we|you + create|build; build me',
    'recomiend*; recomend*; suger*; que ~ modelo|herramienta|solucion|opcion|plataforma|algoritmo|metodo ~ mejor|usar|uso|recomiendas|conviene|necesito; cual ~ mejor; por donde empez*; necesit*; quer*; quier*; busc*; nos gustaria; me gustaria; que me aconsej*; que necesito; quisiera*; ayuda para elegir; que opciones; como podemos|puedo; desarrolla*',
  ),
  cue(
    'size_inference',
    5,
    'how much|many ~ vram|ram|memory|gpu|gpus ~6 run|serve|host|inference|users; what|which ~ hardware|gpu|gpus|server|machine|specs|pc|card ~6 run|serve|host|serving|running|inference|users|tokens; hardware ~ for ~ local|llama*|llm*|serving|inference|hosting|running; hardware requirement*; vram requirement*; will ~4 fit; does ~4 fit ~ vram|memory|gb|gpu; can i run; can my ~4 run; can we run; enough to run|serve|host; enough vram; tokens per second; tokens s; tok s; best way to run; how to run ~ on; run ~ llm* ~5 hardware|rig|build; how many ~ concurrent|users|requests ~5 gpu*|server|handle|card; throughput; llm rig|server|build; rig for; to run ~ 7b|8b|13b|14b|30b|32b|70b|120b|405b|480b; context ~ fit*; quantiz* ~ fit*; size ~ server|cluster ~ inference; sizing for ~ inference|serving; gpus ~ to serve; run ~ on # ~ gpu*; what gpu ~ for ~ inference|llm*',
    'cuanta ~ vram|memoria|ram ~6 ejecut*|correr|servir|inferencia|necesit*|hace; cuant* ~ gpu|gpus|tarjetas|graficas|servidores ~6 servir|ejecut*|correr|inferencia|usuarios|necesit*|hacen; que ~ hardware|gpu|grafica|servidor|maquina|equipo|tarjeta ~6 ejecut*|correr|servir|inferencia|usuarios|rodar|mover|necesit*; hardware para ~ local|llama*|llm*|servir|inferencia; requisitos de hardware|memoria|vram; cabe ~ en; cabra; me cabe; puedo correr|ejecutar; podria correr|ejecutar; tokens por segundo; suficiente para correr|ejecutar|servir|mover; dimension* ~ servidor|inferencia|servicio|cluster; cuantos usuarios ~ soport*|aguant*; vale ~ grafica|gpu para ~ modelo|llm*',
  ),
  cue(
    'size_training',
    6,
    'how much|many ~ vram|ram|memory|gpu|gpus|compute|hours|time ~6 train*|finetun*|fine|pretrain*; what|which ~ hardware|gpu|gpus|server|machine|pc|card|cluster ~6 train*|finetun*|fine|pretrain*; hardware ~ for ~ training|train|fine|finetun*|pretrain*; gpu ~ for training|finetun*; pc|machine|computer|server|workstation for training; how long ~6 train*|finetun*|fine|pretrain*; gpu hours; train ~8 gpus ~ long|days; machine that can fine tune|train; enough to ?fully train|fine|finetune; compute ~ to train|pretrain; training jobs; size ~ cluster ~ train*; vram ~4 training|finetun*; vram ~4 fine tun*; training ~ was on cpu; training ~ cluster; dedicate ~ for training; how long to train; how long would ~ training',
    'cuanta ~ vram|memoria|ram|computacion ~6 entren*|reentren*|ajust*|fine|preentren*; cuant* ~ gpu|gpus|tarjetas|horas|tiempo|graficas|dias ~6 entren*|reentren*|ajust*|fine|preentren*; que ~ hardware|gpu|grafica|servidor|maquina|equipo|ordenador|cluster ~6 entren*|reentren*|ajust*|fine|preentren*; hardware para ~ entren*|fine; gpu para ~ entren*; cuanto ~ tard* ~4 entren*|ajust*|fine|preentren*; horas de gpu; suficiente para entren*; dimension* ~ entren*; pc|equipo|ordenador para entrenar; cluster ~ entren*',
  ),
  cue(
    'cost',
    6,
    'how much ~3 cost*|costs|would|pay|spend ~4 cost*|pay|me|run*|it; how much does; how much would ~4 cost; how much will ~4 cost; what ~ cost of|to; cost estimate; estimate ~ cost*; cheapest way; price of; pricing; what ~ price; monthly bill; cost per ~ token*|month|user|request*|query|hour; how expensive; what would ~5 cost; cost breakdown; total cost; what does ~5 cost; tco; quote for; cost me; costs to',
    'cuanto ~3 cuesta|costaria|costara|vale|valdria|cobra*|pagar*|saldria|sale|gastar*; que coste; que costo; que precio; precio de; coste de|por|total|mensual|estimado; costo de|por|total|mensual|estimado; estimar ~ coste|costo; forma mas barata; cuanto me; cuanto nos; factura mensual; presupuesto estimado; cuanto dinero; tarifa*; coste estimado; cotizacion',
  ),
  cue(
    'compare',
    5,
    'vs; versus; compare; comparison; compared to|with; difference* between ~8 gpu*|offers|providers|plans; which is better; which one ~ better|choose|buy; better ~ or; or should i|we; deciding between; decide between; pros and cons; prefer ~ over; instead of; cloud or ?buy|local|on|own|rent|in; rent or buy; buy or rent; buy ~ or ~ cloud|rent; api or ~ self|own|host*|local; or go for|with; alternatives to; better to ~6 or; worth it ~ over; should i ~6 or ~4; choose between; which cloud provider*; which ~ provider ~ using; a or b',
    'vs; versus; frente a; compar*; cual es mejor; mejor ~ o; que es mejor; entre ~5 y ~5 cual; ventajas y desventajas; pros y contras; en vez de; en lugar de; alquilar o comprar; comprar o alquilar; nube o ~ propi*|local|servidor*; api o ~ propi*|local|aloj*; prefer* ~ a; dudo entre; duda entre; elegir entre; cual me conviene; que conviene mas; nos conviene ~6 o; conviene mas',
  ),
  cue(
    'explain_concept',
    5,
    "what is|are|does|do + rag|lora|qlora|fine|finetuning|embedding*|vector|quantiz*|kv|mfu|ttft|tpot|pue|mlops|transformer*|attention|inference|token*|gradient|drift|distribution|data|model|parallelism|tensor|pipeline|overfitting|transfer|rlhf|moe|mixture|distillation|hallucinat*|prompt*|context|vram|gpu*|ai|machine|deep|neural; what is a|an; what's a|an; what does ~3 mean; explain*; how does ~5 work; how do ~5 work; difference between; step by step ~ directions|guide|tutorial|how|create|explain*; teach me; can someone explain; eli5; i don't understand ~ what|how|why|the; understand how; meaning of; definition of; why do|does ~6 need|use|work; introduction to; learn about; concept of; tell me about; mathematically",
    'que es ?un|una|el|la; que son; que significa*; explica*; explic*; como funciona*; diferencia* entre; ensename; paso a paso; no entiendo ~ que|como|por; en que consiste; definicion de; para que sirve*; que quiere decir; por que ~ usa*|necesita*; quiero aprender|entender; concepto de; aprender sobre; hablame de',
  ),
  cue(
    'data_prep',
    5,
    'how to ~ dataset; make a dataset; create ~ dataset; build ~ dataset; creating ~ dataset; clean* ~ data|dataset; label* ~4 data|images|dataset|tool|texts; annotat*; is ~6 enough data|samples|images|examples; enough data; enough images|samples|examples; how much data; how many ~ images|samples|examples|rows|labels|documents ~6 need*|enough|train; imbalanced; class imbalance; data augmentation to; split ~ data|dataset|train; train test split; missing values; encode ~ categor*; normali* ~ data; collect ~ data|images|samples; data quality; duplicates in; preprocess*; feature engineering; data format; prepare ~ data|dataset|documents; data cleaning; outliers ~ remove; where ~ get ~ data|dataset; scrape ~ data|web',
    'crear ~ dataset|conjunto_de_datos|corpus; limpi* ~ datos|dataset; etiquetar ~ datos|imagenes|textos; etiquetado de; anotar ~ imagenes|datos|textos; anotacion de; suficientes datos|imagenes|ejemplos|muestras; cuantos datos; cuant* ~ imagenes|ejemplos|muestras|datos|filas|registros ~6 necesit*|hacen|falta|bastan|entren*; desbalance*; desequilibrad*; valores faltantes|nulos|perdidos; dividir ~ datos|dataset; preprocesa*; preparar ~ datos|dataset|documentos; calidad de ~ datos; recopilar ~ datos|imagenes; conseguir ~ datos|dataset; aumento de datos; normalizar ~ datos; codificar ~ variables; son suficientes; bastan ~ para entren*; duplicados en; limpieza de datos',
  ),
  cue(
    'compliance',
    6,
    'is it legal; legal to; can i|we legally; gdpr ~ complian*|allow*|require*; comply with; compliant with; complian* ~ risk*; who owns; copyright*; licens* ~3 allow|commercial|permit|terms; commercial use; ai act ~4 high|appl*|risk|require*|categor*|class*|obligation*|mean; does ~4 ai act; high risk ~ ai act; data ~ sent to; where ~ data ~ stored|processed|go; my data ~ used|train; are ~ data ~ sent; data protection ~ impact; dpia; privacy ~ law*|risk*|concern*; allowed to ~ data; personal data ~ allowed|legal|may|can; data gets transferred; consent; rights to|over; do i need ~ consent|permission; hipaa ~ allow*|can|require*; is ~5 gdpr; are we allowed; can we ~ upload|send|use ~ patient|personal|client*|customer* ~ data|records|chatgpt',
    'es legal; legalmente; cumpl* ~ rgpd|gdpr|ley|lopd|reglamento|ens|normativa; quien es ~ dueno|propietario|titular; derechos de autor|sobre; licencia ~4 permite|comercial|permit*; uso comercial; reglamento ~ ia; ley de ia; ley europea de ia; alto riesgo; mis datos ~ envian|guardan|usan|van; datos ~ se envian|guardan|usan|almacenan ~ a|en|para|donde; donde ~ guardan|almacenan|procesan ~ datos; proteccion de datos; evaluacion de impacto; consentimiento; puedo usar ~ datos personales; puedo|podemos ~ subir|enviar|pasar ~ datos|historias|expedientes|chatgpt; esta permitido; nos permite la ley; que obligaciones; propiedad intelectual',
  ),
  cue(
    'troubleshoot',
    5,
    "error*; out of memory; oom; crash*; doesn't work; does not work; not working; isn't working; too slow; very slow; really slow; so slow; is slow; fails; failing; failed; wrong answers; bad answers|results; hallucinat*; poor results|quality|accuracy|performance; low accuracy; stuck at|on; not good enough; problem with; issue with; cuda ~ memory|error; overfit*; underfit*; loss ~ not|doesn't|nan|stuck|explod*|plateau*; accuracy ~ stuck|drop*|decreas*|low; why ~ is|does|do|are ~5 slow|wrong|bad|worse|fail*; how ~ fix; how ~ reduce ~ vram|memory|usage|latency; reduce ~ vram|memory usage; works ~ but ~ not|doesn't|fails|slow; takes too long; hangs; freez*; workaround; gets worse; degraded; stopped working; uses all ~ memory|ram|vram; bottleneck; drift*",
    'error*; sin memoria; se queda sin memoria; no funciona*; no me funciona; falla; fallan; va ~ lento; muy lento; demasiado lento; es lento; lentisimo; tarda demasiado|mucho; alucin*; se inventa; inventa ~ respuestas|datos|cosas; malos resultados; resultados malos; mala calidad; baja precision; se atasca; se cuelga; se bloquea; no cabe en; problema con; como ~ arregl*|soluciono|solucionar; como ~ reducir ~ memoria|vram|latencia|consumo; sobreajust*; sobreentren*; no converge; perdida ~ no baja|nan; funciona ~ pero ~ no|falla|lento; dejo de funcionar; empeor*; consume ~ todo|toda|mucha|demasiad*; consome tudo; ne marche pas; funktioniert nicht; responde mal; contesta mal; cuello de botella ~ modelo|gpu|inferencia',
  ),
];
