import type { Task } from '../../../catalog/schema/vocabulary.ts';

/** Families and products with one use, by how their names begin without spaces and marks. */
const uses: readonly (readonly [Task, RegExp])[] = [
  ['speech_to_text', /^(?:whisper|wav2vec|parakeet|canary|voxtral)/],
  ['text_to_speech', /^(?:xtts|coqui|kokoro|bark|elevenlabs|tortoise|melotts|f5tts|openaitts)/],
  [
    'image_generation',
    /^(?:stablediffusion|sdxl|sd\d|flux|midjourney|dalle|stylegan|vqgan|controlnet|cyclegan|pix2pix|imagen|starryai|neuralblender|qwenimage)/,
  ],
  ['detection', /^(?:yolo|fasterrcnn|detr\b|detectron|groundingdino)/],
  ['segmentation', /^(?:unet|nnunet|sam\d|segmentanything|maskrcnn|medsam)/],
  ['ocr_document', /^(?:paddleocr|tesseract|trocr|donut|layoutlm|easyocr|surya|textract|olmocr|docling)/],
  ['tabular_prediction', /^(?:xgboost|lightgbm|catboost|randomforest|tabpfn)/],
  ['forecasting', /^(?:arima|sarima|prophet|facebookprophet|timesfm|chronos|moirai|nbeats|deepar)/],
  ['translation', /^(?:nllb|madlad|marianmt|seamlessm4t)/],
  [
    'code',
    /^(?:starcoder|codellama|codestral|devstral|copilot|githubcopilot|cursor|windsurf|cline|claudecode|qwen[\d.]*coder)/,
  ],
  ['search_embedding', /^(?:bgem3|multilinguale5|minilm|allminilm|jinaembeddings|nomicembed|sentencebert|sbert|labse)/],
  ['video', /^(?:sora|wan2|ltxvideo|runwaygen)/],
];

/** What a model called by this name is for, where it is for one thing. */
export function taskOfName(name: string): Task | null {
  const key = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return uses.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}
