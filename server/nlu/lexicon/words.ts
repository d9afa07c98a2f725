import type { Brief, Expertise } from '../../../rules/brief.ts';
import { phrasesOf, type PhraseList } from '../matcher.ts';

function words<T>(value: T, ...lines: readonly string[]): PhraseList<T> {
  return { value, phrases: phrasesOf(...lines) };
}

/** How much the person says they know. */
export const expertiseCues: readonly PhraseList<Expertise>[] = [
  words<Expertise>(
    'novice',
    "starting from zero|scratch + here|in_this|with_this; i know nothing about ?any this|it|ai; not technical ?at ?all; i'm not technical; no technical background; no clue about ~ ai|this|it; beginner; beginners; newbie; newb; noob; novice; i am ?very|quite|completely|totally|pretty|so new; i'm ?very|quite|completely|totally|pretty|so new; a bit new to; new to ?training|machine|ml|ai|llm*|this|data|deep|the; very new to; new in ml|ai|machine; no experience ~ ai|ml|machine|llm*|data|this|with|in; zero ?gpu ?cloud|ai|ml experience; little experience; don't know ~ anything|much|nothing about ~ ai|ml|this|machine|it; know nothing about; never used|done|worked_with|trained|built ~ ai|ml|llm*|model*|machine|nlp|before|one; nobody ~4 knows|know|knowledge|understands|experience|expert|done|used|trained|touched ~ ai|ml|machine|this|about|anything|it|before; no clue ~ where|how|about|what; clueless; can barely ~ install|use|turn; never trained|built|coded|touched; no computer background; no background; total newbie; no one ~ knows|know|knowledge|understands|experience|expert ~ ai|ml|machine|this|about|anything|it; none of us ~ knows|know|knowledge|understands|experience|expert ~ ai|ml|machine|this|about|anything|it; zero ai|ml|technical|data + knowledge|experience|skills|expertise; no ai|ml|technical|data|it|machine + knowledge|expert*|skill*|experience|people|background|staff; we have no ~ expert*|knowledge|data_scientist*|idea; no technical background; not technical; non technical; first time; just started|starting ~ learn*|ml|ai|machine|with|in|out; i have no idea; no idea about|how ~ ai|start|this; complete newb; don't know how to start; no programming|coding ~ knowledge|experience|skill*; cannot code; can't code; don't know where to start; have never stepped; i am not an expert; basic understanding; layman",
    'empiezo|parto|empezamos|partimos de cero; de esto no se nada; no se nada de ~ esto|informatica|ia|tecnologia; no tengo ?ni idea de ~ informatica|esto|ia|ordenadores; ni idea de informatica; no soy tecnic*; debutant*; iniciante*; anfanger*; aucune experience; sem experiencia; keine erfahrung; principiante*; novat*; ni idea de ~ donde|como; nadie ha ~ hecho|usado|tocado|entrenado; nunca ~ he|hemos ~ entrenado|hecho|usado|programado; soy nuev* en; somos nuevos en; nuev* en ~ ia|machine|esto|inteligencia|aprendizaje|este; no se|sabemos|tengo|tenemos ~3 nada|idea|experiencia|conocimientos|ni idea ~3 ia|esto|inteligencia|machine|programa*|llm*|tema|informatica; no se nada; no sabemos nada; nadie sabe|entiende|conoce ~ ia|esto|inteligencia|nada|tema|informatica; nadie ~ tiene ~ conocimientos|experiencia|idea; sin experiencia ?previa en|con|de|ninguna; sin conocimientos ~ ia|tecnicos|de|en|previos|informaticos; sin idea; ni idea; no tenemos ~ experto*|conocimiento*|experiencia|cientificos de datos; no entiendo ~ ia|esto|nada; no entendemos ~ ia|esto|nada; primera vez; empezando ~ ia|con|en; estoy empezando; acabo de empezar; no soy tecnico|experto|informatico|tecnica|experta; no somos tecnicos|expertos|informaticos; nunca he|hemos ~ usado|trabajado|entrenado|hecho|programado|utilizado; no se por donde empezar; no sabemos por donde empezar; poca experiencia; poco conocimiento; no se programar; no sabemos programar; desde cero ~ sin; no controlo ~ ia|tema; nociones basicas',
  ),
  words<Expertise>(
    'practitioner',
    "as an|a + ml|ai|data|nlp|computer_vision|machine_learning|speech_recognition + engineer|scientist|researcher*; research* group ~ train*|deep|neural|speech|vision; i work as a|an + data|ml|ai + scientist|engineer|analyst; i'm|am + ?a|an + ?junior|senior|lead|freelance + ml|ai|data|nlp + engineer|scientist|researcher|analyst|developer; i'm|am + ?a|an + ?junior|senior|lead machine learning; i'm|am a phd student; data scientist here; ml engineer here; phd student; i work as ~ data|ml|ai|machine; i work in data|ml|ai|machine; our ml|data|ai ?science team; our data scientists; we are ~ ml|ai|data + team|lab|engineers|scientists|consultancy; as a data scientist|engineer|analyst; as an ml|ai engineer; as a machine learning; as the ml|data|ai team; i train models; studying ~ data science|ml|ai|machine learning; experienced with ~ pytorch|tensorflow|ml|ai; kaggle master; we have ?our ?own ?# ?an ?a ml engineer*|data scientist*",
    'trabajo de|como + ?un|una + cientific*|ingenier* ~ datos|ml|ia; trabajo de|como data scientist; soy cientific* de datos|data; soy ?una|un ingenier* de ~ datos|ml|machine|ia|aprendizaje; soy data scientist|analyst|engineer; soy analista de datos; trabajo ~ ciencia de datos|ia|machine|datos; nuestro equipo de ~ datos|ia|machine|ml|ciencia; nuestros cientificos de datos; estudiante de doctorado|master ~ ia|datos|machine; doctorand*; somos ~ equipo ~ datos|ia|ml; estudio ~ ciencia de datos|inteligencia artificial; master en ~ datos|ia|inteligencia|machine; como cientific* de datos; como ml|ai|machine|data + engineer|scientist|learning; como ingenier* de ~ datos|ml|ia|machine; como desarrollador* de machine|ia|ml; como equipo de datos|ia; como analista de datos; tenemos ~ cientificos_de_datos|ingenieros_de_ml|data_scientists; experiencia con ~ pytorch|tensorflow',
  ),
  words<Expertise>(
    'expert',
    "i am an expert; i'm an expert; ai expert; ml expert; expert in ~ ml|ai|machine|deep|nlp|llm*; # years ~ experience ~4 ml|ai|machine|deep|data; we are experts; head of ai|ml|data; principal engineer|scientist; staff ml|research; research scientist; years of experience ~ ml|ai|machine|deep",
    'soy expert* en ~ ia|ml|machine|inteligencia|aprendizaje|datos; somos expertos en ~ ia|ml|machine|inteligencia|datos; # anos de experiencia ~4 ia|ml|machine|datos|inteligencia|aprendizaje; responsable de ia|datos ~ experiencia; expertos en ~ ia|machine|aprendizaje; jefe de ia; director* de ia|datos|inteligencia',
  ),
];

export const stageCues: readonly PhraseList<NonNullable<Brief['stage']>>[] = [
  words<NonNullable<Brief['stage']>>(
    'explore',
    'just exploring; exploring ~ options|ai|ideas|possibilities; only exploring; first ideas; feasibility study; side project; hobby project; personal project; just researching; academic exercise',
    'explorando; explorar ~ opciones|ideas|posibilidades; estudio de viabilidad; proyecto personal; solo curiosidad; primera toma de contacto',
  ),
  words<NonNullable<Brief['stage']>>(
    'pilot',
    'pilot; poc; proof of concept; prototype*; mvp; trial project; small test; test project',
    'piloto; prueba de concepto; prototip*; poc; mvp; proyecto de prueba; prueba piloto',
  ),
  words<NonNullable<Brief['stage']>>(
    'production',
    'in production; to production; production ready; production level|grade|use|system|environment|deployment; productioni*; go live; going live',
    'en produccion; a produccion; entorno de produccion; listo para produccion; paso a produccion; puesta en produccion; nivel de produccion',
  ),
  words<NonNullable<Brief['stage']>>(
    'scale',
    'scale ~ up ~3 to|from; at ~ large|massive scale; roll out ~ company|all|every|whole; scale to ~ thousands|millions|more; company wide',
    'escalar a ~ toda|todas|todos|mas|miles; a gran escala; desplegar ~ toda la empresa|organizacion|todas; extender* a ~ toda|todas|todos',
  ),
];

export type ComplianceMark = NonNullable<Brief['compliance']>[number];
export const complianceCues: readonly PhraseList<ComplianceMark>[] = [
  words<ComplianceMark>(
    'gdpr',
    'gdpr; dsgvo; general data protection regulation; eu data protection',
    'rgpd; lopd; lopdgdd; reglamento general de proteccion; ley de proteccion de datos; ley organica de proteccion',
  ),
  words<ComplianceMark>('hipaa', 'hipaa; hippa; phi; protected health information', 'hipaa'),
  words<ComplianceMark>(
    'eu_ai_act',
    'ai act; eu ai act; european ai act; ai regulation',
    'reglamento ?europeo de ?la ia|inteligencia; ley ?europea de ?la ia|inteligencia; ai act',
  ),
  words<ComplianceMark>('pci_dss', 'pci; pci dss', 'pci dss'),
  words<ComplianceMark>('iso_27001', 'iso 27001; iso27001; iso iec 27001', 'iso 27001'),
  words<ComplianceMark>('soc_2', 'soc 2; soc2; soc ii', 'soc 2'),
  words<ComplianceMark>(
    'ens',
    'esquema nacional de seguridad',
    'esquema nacional de seguridad; ens alto|medio|basico|nivel|categoria; cumpl* ~ ens; nivel ~ ens; certificacion ens',
  ),
  words<ComplianceMark>(
    'confidential',
    'confidential*; sensitive data|documents|information|client*|customer*|company|files|material|patient; highly sensitive; private data|documents; privacy ~ important|critical|must|concern*|required|essential|priority; trade secret*; must remain private; keep ~ private; professional secrecy; private|delicate + case|case_files|letters|notes|files|records|photos|conversations|messages|material|contracts; very|quite|extremely|super|too + private|delicate|sensitive; under nda; nda; cannot|must_not be shared; nobody|no_one + outside|else ~ see|read|access; top secret; privileged; attorney client privilege; medical confidentiality',
    'confidencial*; condifencial*; datos|documentos|informacion|documentacion + ?muy|altamente|mas sensible*; datos|documentos|informacion privad*; privacidad ~ importante|critica|clave|fundamental|esencial|datos; secreto profesional|industrial|comercial; datos ~ protegidos; informacion reservada; mis datos se envian; muy|tan|super|bastante|demasiado + delicad*|sensible|sensibles|privad*|confidencial*; material|testimonios|casos|temas + delicad*|sensible*; acuerdo de confidencialidad; nadie de fuera; nadie ~ verl*|leerl*|acced*; secreto medico|bancario|de_sumario; no puede* compartir*',
  ),
];

export const sensitivityCues: readonly PhraseList<NonNullable<NonNullable<Brief['data']>['sensitivity']>>[] = [
  words(
    'special_category' as const,
    'patient data|records|files|histories; medical records|data|histories; images of patients; health data|records; clinical records|histories|notes; electronic health records; ehr; biometric*; genetic data; genomic*; sexual orientation; special category; special categories; religious belief*; criminal records; phi',
    'historias clinicas; historiales medicos|clinicos; historial medico|clinico; datos de pacientes|salud|medicos|clinicos|biometricos|geneticos; datos sanitarios; informes medicos|clinicos; biometri*; categoria* especial*; antecedentes penales; expedientes medicos',
  ),
  words(
    'confidential' as const,
    'confidential*; sensitive data|documents|information|client*|customer*|company|files|material; highly sensitive; trade secret*; proprietary data|documents|information; private data|documents; personal data; pii',
    'confidencial*; condifencial*; datos|documentos|informacion|documentacion + ?muy|altamente|mas sensible*; datos personales; secreto industrial|profesional|comercial; informacion reservada; datos|documentos|informacion privad*',
  ),
  words(
    'internal' as const,
    'internal documents|docs|data|documentation|files|use_only|knowledge|wiki; company internal',
    'documentos|documentacion|datos|informacion|uso|archivos intern*',
  ),
  words(
    'public' as const,
    'public data|dataset*|documents|information|records|domain; open data; publicly available; data is public; data are public',
    'datos|documentos|informacion|textos|dataset public*; datos abiertos; dominio publico; ya es public*; son publicos',
  ),
];

type DataQuality = NonNullable<NonNullable<Brief['data']>['quality']>;

/** The state of the data in the person's own words. */
export const qualityCues: readonly PhraseList<DataQuality>[] = [
  words<DataQuality>(
    'raw',
    'messy|dirty|noisy|raw|uncleaned|unstructured data; data is ?very|quite|really + messy|dirty|noisy|raw; full of errors|duplicates|typos; badly scanned; poor scans',
    'datos ?muy sucios|desordenados|ruidosos|crudos; datos en bruto|crudo; sin limpiar; llen* de errores|duplicados|erratas; mal escaneados',
  ),
  words<DataQuality>(
    'clean',
    'clean|cleaned|curated|tidy data; data is ?already + clean|cleaned|curated; well structured data',
    'datos ?ya ?muy limpios|depurados|curados; datos bien estructurados; ya ~ limpios|depurados',
  ),
];

export const labelledCues: readonly PhraseList<NonNullable<NonNullable<Brief['data']>['labelled']>>[] = [
  words(
    'none' as const,
    'unlabel*; not labelled|labeled|annotated|tagged; no labels; without labels|annotations; none ~ labelled|labeled|annotated; nothing ~ labelled|labeled|annotated',
    'sin etiquetar|etiquetas|anotar|anotaciones|clasificar; no etiquetad*; no ~ etiquetad*|anotad*; ninguna ~ etiquetad*; ningun* ~ etiquetad*; nada ~ etiquetado',
  ),
  words(
    'some' as const,
    'third|half|quarter|part ~ labelled|labeled|annotated|tagged; partly|partially|some|few ?of ?them ?are + labelled|labeled|annotated; some ~ labelled|labeled|annotated',
    'tercio|mitad|parte ~4 etiquetad*|anotad*; parcialmente etiquetad*; algun* ~ etiquetad*; parte ~ etiquetad*; unos pocos etiquetados',
  ),
  words(
    'most' as const,
    'mostly labelled|labeled|annotated; most ~6 labelled|labeled|annotated',
    'mayoria ~6 etiquetad*|anotad*; casi tod* ~ etiquetad*; mayor parte ~ etiquetad*',
  ),
  words(
    'all' as const,
    'all ~ labelled|labeled|annotated; fully labelled|labeled|annotated; already labelled|labeled|annotated; everything is labelled|labeled',
    'todo|todos|toda|todas ~ etiquetad*|anotad*; completamente etiquetad*; ya etiquetad*; ya ~ etiquetad*',
  ),
];
