import { phrasesOf, type PhraseList } from '../matcher.ts';

export type ScopeCue = 'ai' | 'machine' | 'override' | 'gaming' | 'smallTalk' | 'other';

function scope(value: ScopeCue, ...lines: readonly string[]): PhraseList<ScopeCue> {
  return { value, phrases: phrasesOf(...lines) };
}

/** Whether the words are about choosing or sizing AI at all. */
export const scopeCues: readonly PhraseList<ScopeCue>[] = [
  scope(
    'ai',
    'lora; qlora; kv cache; distillation; ttft; mfu; ai; a i; artificial intelligence; machine learning; ml; deep learning; neural network*; neural net; llm; llms; language model*; model; models; gpt*; chatgpt; chatbot*; nlp; computer vision; generative; genai; dataset*; data set*; train; training; trained; fine tun*; finetun*; inference; embedding*; transformer*; classifier*; classif*; predict*; forecast*; detect*; algorithm*; rag; lstm; cnn; gan; ocr; tts; prompt*; automat*; vector; data science; kaggle; hugging face; huggingface; pytorch; tensorflow; keras; cuda; vllm; ollama; lm studio; open webui; langchain; tokens per second; vlm; copilot; recommender*; speech; transcri*; translat*; summari*; semantic; mlops; quantiz*; virtual assistant; agent; agents',
    'cuantiz*; destilacion; embeddings; lora; ajuste fino; ventana de contexto; kv cache; ia; i a; inteligencia artificial; aprendizaje automatico|profundo; redes neuronales; red neuronal; modelo; modelos; modelo de lenguaje; vision artificial; entren*; reentren*; clasific*; predec*; predicc*; prevision*; pronostic*; detect*; algoritmo*; automatiz*; asistente*; inferencia; ciencia de datos; conjunto de datos; reconoc*; transcri*; traduc*; resum*; agente; agentes; datos; ki; modele; chatbots; buscador*; recomendador*; bot; bots; anomali*; recomendar|sugerir ~ productos|contenido*|peliculas|articulos',
  ),
  scope(
    'machine',
    'gpu; gpus; vram; hardware; server; servers; nvidia; amd gpu; accelerator*; tpu; tpus; cluster; datacenter; data center; data centre; cloud; workstation; compute; data; api; apis; cpu; laptop; inference server',
    'gpu; gpus; vram; hardware; servidor; servidores; grafica; tarjeta grafica; cpd; centro de datos; nube; portatil; ordenador; computo',
  ),
  scope(
    'override',
    'ignore ~ instructions|rules|prompt*|previous|above|guidelines; disregard ~ instructions|rules|previous|above|prompt*; forget ~ instructions|rules|everything_above|previous; system prompt; developer mode; jailbreak*; dan mode; do anything now; reveal ~ prompt|instructions|rules|system; print ~ prompt|instructions; disable ~ safety|filters|rules|restrictions; you are now; act as ?if ?a|an ~ dan|unrestricted|hacker|root|administrator; pretend ~ no rules|restrictions|you are; bypass ~ filter*|restriction*|safety|rules; override ~ rules|instructions|prices|safety; new instructions; set ~ price* to 0|zero; without ?any restrictions|censorship ~ answer; admin mode; sudo; show me ~ hidden ~ prompt|instructions; repeat ~ words above; unrestricted mode; from now on you',
    'ignora ~ instrucciones|reglas|anterior*; ignore ~ instrucciones|anterior*; olvida ~ instrucciones|reglas|anterior*; olvidate de ~ instrucciones|reglas; prompt del sistema; prompt de sistema; modo desarrollador; modo administrador; desactiva ~ filtro*|seguridad|restricciones; revela ~ instrucciones|prompt; muestra* ~ prompt|instrucciones; actua como si ?no; actua como ~ hacker|dan|administrador; finge ~ que; sin restricciones ni; eres ahora; a partir de ahora eres; salta* ~ filtro*|reglas|restricciones; nuevas instrucciones; pon ~ precio* a|en + cero|0; ignoriere ~ anweisungen|regeln; vergiss ~ anweisungen; ignorez ~ instructions|consignes; oubliez ~ instructions; ignore as instrucoes; dime tu prompt; cual es tu prompt',
  ),
  scope(
    'gaming',
    'gaming in|at; for gaming; play ~ fortnite|minecraft|cyberpunk|games|valorant|gta*|fifa|warzone|starfield; gaming pc ~ for|budget|build|fps; fps ~ in|game*; gaming rig; games at 4k|1440p|1080p; gaming laptop; esports; ray tracing ~ games; 144hz; video games ~ play*; steam deck; playstation; xbox; gaming monitor; crypto; mining; mine ~ bitcoin|ethereum|monero; bitcoin; wallet address; wallet',
    'para gaming; gaming en; para jugar ~ a|en|con; jugar ?a ~ fortnite|minecraft|cyberpunk|valorant|gta*|fifa|warzone; videojuegos en 4k; pc gamer; pc gaming; grafica para jugar|juegos; fps en juegos; ordenador para jugar; minar ~ bitcoin|criptomonedas|ethereum; mineria de criptomonedas; criptomoneda*; bitcoin; portatil gaming',
  ),
  scope(
    'smallTalk',
    "hello; hi; hey; good morning|afternoon|evening|night; how are you; what's up; whats up; thanks; thank you; bye; goodbye; who are you; what is your name; tell me a joke; joke; nice to meet you; are you human|real|a bot; i love you; i hate you; you are stupid|useless|dumb; stupid; idiot; shut up; happy birthday; good job; lol; haha*; sing ~ song; what time is it; weather today",
    'hola; buenos dias; buenas tardes|noches; buenas; que tal; como estas; gracias; adios; hasta luego; quien eres; como te llamas; cuentame un chiste; chiste; eres humano|real|un robot; te quiero; eres tonto|inutil|idiota; tonto; idiota; callate; feliz cumpleanos; bien hecho; jaja*; que hora es; que tiempo hace; vete a',
  ),
  scope(
    'other',
    'recipe for|with; cook* ~ recipe; poem; write ~ poem|essay|song|story|love_letter|bedtime_story; bedtime; homework; capital of; football|soccer + match|team|league; horoscope; lyrics; diet plan; workout; movie ~ recommend*|watch; lose weight; learn calculus; calculus; solve ~ equation; math problem; password reset; reset ~ password; forgot ~ password; medical advice; my girlfriend|boyfriend|wife|husband; relationship advice; flight* to; restaurant near; cover letter; history of ~ war|empire|rome|spain|france; president of; translate ~ sentence|this; refund; my order; track ~ order|package; hair*; wifi; printer; my phone screen; stock ~ should i buy; lottery; bible; tattoo; horny; sex; haircut; how tall; who won; tourist visa; tell me ~ story; wordpress; landing page; excel formula; css; car repair; sum of ~ lengths; what is # plus|times|minus|x',
    'receta de|con|para; poema; escrib* ~ poema|cuento|cancion|redaccion|carta de amor; deberes; capital de; partido de futbol; futbol; horoscopo; letra de ~ cancion; dieta; rutina de ejercicios; pelicula ~ recomiend*|ver; adelgazar; ecuacion; problema de matematicas; restablec* ~ contrasena; contrasena; mi novia|novio|mujer|marido; vuelo* a|barato*; restaurante cerca; carta de presentacion; historia de ~ guerra|imperio|roma; presidente de; mi pedido; devolucion; peluqueria; alisado; tinte; corte de pelo; wifi; impresora; loteria; tatuaje; quien gano; cuento; histoire; raconte*; recette; gedicht; rezept; poeme; suma de las longitudes; cuanto mide; longitud de cada; visado; cita ~ medico|peluqueria; formula de excel; taller de coches; que hora; cuanto es # mas|por|menos',
  ),
];
