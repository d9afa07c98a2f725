import { wordList } from '../word-list.ts';

/** One line of a table of names: families are known whether or not a version follows. */
function names(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(';').map((name) => name.trim())).filter((name) => name !== '');
}

/**
 * Model families and products people name without a version. Not a preference of any kind: a name here is only
 * recognised, and the catalog decides what is known about it.
 */
export const modelFamilies: readonly string[] = names(
  'gpt; gpt 2; gpt 3; gpt 3.5; gpt 4; gpt 4o; gpt 4.1; gpt 5; gpt oss; chatgpt; chat gpt; openai; dall e; dalle; sora',
  'claude; sonnet; haiku; opus; gemini; gemma; medgemma; bard; palm 2; llama; codellama; code llama; tinyllama; alpaca; vicuna',
  'mistral; mixtral; ministral; magistral; devstral; codestral; voxtral; pixtral; qwen; qwq; deepseek; deepseek r1; kimi; glm 4; chatglm; minimax',
  'grok; cohere; command r; command a; aya expanse; nemotron; starcoder; starcoder2; codegen; wizardlm; zephyr; solar 10.7b; internlm; baichuan; smollm',
  'salamandra; alia 40b; eurollm; apertus; olmo; granite 3; granite 4; falcon 7b; falcon 40b; falcon 180b; falcon3; phi 2; phi 3; phi 3.5; phi 4; bloom 176b; bloomz; mpt 7b',
  'bert; roberta; xlm roberta; deberta; distilbert; biobert; finbert; legalbert; modernbert; beto; albert base; t5; flan t5; bart large; pegasus large; gliner; nllb; madlad; seamless m4t; marianmt',
  'bge m3; multilingual e5; minilm; all minilm; jina embeddings; nomic embed; labse; colpali; colqwen; sentence bert; sbert; word2vec; fasttext',
  'whisper; wav2vec; wav2vec2; parakeet tdt; canary 1b; xtts; coqui xtts; coqui tts; coqui; kokoro; kokoro tts; bark; elevenlabs; eleven labs; bark tts; openai tts; tortoise tts; melotts; f5 tts',
  'stable diffusion; stable diffusion xl; sdxl; sd 1.5; flux.1; flux; flux dev; flux schnell; midjourney; stylegan; style gan; vqgan; vqgan clip; pix2pix; cyclegan; controlnet; imagen 3; starryai; neuralblender; qwen image; wan 2.2; ltx video; runway gen',
  'yolo; yolov3; yolov4; yolo v3; yolo v4; tiny yolo; yolov5; yolov7; yolov8; yolov9; yolov10; yolo11; yolo26; resnet; resnet18; resnet50; resnet101; efficientnet; mobilenet; densenet; vgg16; vgg19; inceptionv3; convnext; vit b; u net; unet; mask r cnn; faster r cnn; detectron2; detr; sam2; sam 2; segment anything; nnunet; dinov2; dinov3; medsam; florence 2; grounding dino',
  'paddleocr; tesseract ocr; tesseract; trocr; donut base; layoutlm; layoutlmv3; olmocr; docling; textract; surya ocr; easyocr',
  'xgboost; lightgbm; catboost; lstm; gru network; arima; sarima; prophet model; facebook prophet; chronos bolt; timesfm; moirai; tabpfn; random forest; nbeats; deepar',
  ['yolov5', 'yolov8', 'yolov10', 'yolo11']
    .flatMap((name) => ['n', 's', 'm', 'l', 'x'].map((size) => name + size))
    .join(';'),
  'pytesseract; cursor; windsurf; github copilot; copilot; cline; claude code; codex cli; amazon q; perplexity; notebooklm',
);

/** Words of Spanish or English that are also the name of a family: they count only in capitals or before a version. */
export const commonNames: ReadonlySet<string> = new Set(
  wordList(
    'flux opus sonnet haiku bard sora aya minimax whisper pegasus canary donut windsurf cursor copilot',
    'perplexity imagen cohere beto vicuna alpaca bark zephyr cline solar bloom llama tesseract unet',
  ),
);

/** Of these, the ones that beside a verb of use are hardly ever the ordinary word. */
export const namesModels: ReadonlySet<string> = new Set(
  wordList('llama copilot tesseract whisper unet alpaca vicuna cohere sora perplexity'),
);

/** Neighbours in spelling of a family that are ordinary words. */
export const notMisspellings: ReadonlySet<string> = new Set(
  wordList(
    'llamo llamas llaman llamar llamada llamadas llame flame drama claudia cloud clause clauses gamma',
    'gemma geminis minstrel mistake mistral falcon bears beer bart alert robert roberto roberta alberto',
    'whisker copiloto copilots unite under chino cohete coherent sonneto copies prophets profit grok gross',
    'grow crop course courses curso cursos curse cursor tuned online clone incline decline line lines',
    'clinic clinica clients client cline close closed clean global llena llano lama lima plasma open',
    'opened opening openly penal arena prima clima alarma salsa solar polar bloom donut docking cocina',
    'deepspeed tesserae kimono kilo ninja sarna karma marina aroma yodo polo solo hello',
  ),
);

/** Names often enough misspelled to look for: each far from any ordinary word. */
export const oftenMisspelled: readonly string[] = names(
  'chatgpt; claude; gemini; llama; mistral; mixtral; deepseek; midjourney; elevenlabs; xgboost; lightgbm; catboost; salamandra; nemotron; starcoder; stylegan; codellama; eurollm; paddleocr; whisper; copilot; tinyllama; stable diffusion',
);

/** Short names, misspelled only where a version or size follows ("qwem 2.5", "lama 3.1"). */
export const shortFamilies: readonly string[] = names('qwen; llama; gemma; grok; falcon; granite');
