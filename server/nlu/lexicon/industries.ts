import { phrasesOf, type PhraseList } from '../matcher.ts';

function industry(value: string, ...lines: readonly string[]): PhraseList<string> {
  return { value, phrases: phrasesOf(...lines) };
}

/** The trade of the person or organisation, as its own words give it away. English, then Spanish. */
export const industries: readonly PhraseList<string>[] = [
  industry(
    'healthcare',
    'hospital*; clinic; clinics; clinical; patient*; medical*; healthcare; health care; health sector|centre|center|records; doctor; doctors; physician*; nurse*; radiolog*; chest x ray*|xray*; x rays; tuberculosis; covid*; cancer; tumor*; tumour*; dental; dentist*; icu; diagnos* ~ disease; surgery; surgical; pathology',
    'hospital*; clinica; clinicas; clinico*; paciente*; medico*; medica; medicas; sanitari*; sanidad; enfermer*; radiolog*; salud; historias clinicas; radiografia*; dentista*; oncolog*; urgencias hospital*; centro de salud; quirofano*; farmacia hospitalaria',
  ),
  industry(
    'pharmaceutical',
    'pharma; pharmaceutical*; drug discovery|trials; clinical trial*; biotech*',
    'farmaceutic*; laboratorio farmaceutico; ensayos clinicos; biotecnolog*',
  ),
  industry(
    'banking',
    'bank; banks; banking; mortgage*; credit union; loan; loans',
    'banco; bancos; banca; bancari*; hipoteca*; caja rural; prestamo*',
  ),
  industry(
    'finance',
    'finance; financial; fintech; trading; trader*; stock market; hedge fund; accounting; accountant*; bank statement*; invest* firm; wealth management; auditing firm; audit firm; asset manager',
    'finanzas; financier*; fintech; bolsa de valores; trading; contabilidad; contable*; gestoria*; asesoria fiscal|contable; auditoria ~ firma; fondo de inversion; mercado de valores',
  ),
  industry(
    'insurance',
    'insurance; insurer*; underwrit*; claims adjust*; reinsur*',
    'aseguradora*; seguros; siniestro*; mutua de seguros; correduria',
  ),
  industry(
    'legal',
    'law firm*; lawyer*; legal; attorney*; court; courts; notary; litigation',
    'bufete*; abogad*; despacho de abogados; juridic*; juzgado*; notari*; tribunal*; legal; justicia',
  ),
  industry(
    'legal',
    'french law; spanish law; case law; jurisprudence; contract law',
    'jurisprudencia; derecho civil|penal|laboral|mercantil',
  ),
  industry(
    'education',
    'school; schools; universit*; college; teacher*; students; education*; e learning; edtech; classroom*; campus; professor*; tutoring',
    'colegio*; universi*; alumn*; profesor*; docente*; educativ*; educacion; escuela*; instituto de secundaria; academia; estudiantes; campus; e learning',
  ),
  industry(
    'public_sector',
    'public sector; city council; municipal*; town hall; government; ministry; public administration; citizen*; county council; council; federal agency',
    'ayuntamiento*; administracion publica; sector publico; ministerio*; gobierno; municipal*; ciudadan*; diputacion; consejeria; municipio*; concejo; junta de; politica publica',
  ),
  industry(
    'manufacturing',
    'manufactur*; factory; factories; production line*; assembly line*; industrial plant*; metal parts; cnc; machining; welding; injection molding; plant floor; industrial; steel',
    'fabrica; fabricas; fabricamos; fabricante*; linea* de produccion; linea de montaje; planta industrial; planta de produccion; piezas; metal; maquinaria; mecanizado; soldadura*; industria*; metalurgi*; inyeccion de plastico; siderurg*',
  ),
  industry(
    'automotive',
    'automotive; car maker*; car manufacturer; car dealer*; vehicle manufacturer; autonomous driving; self driving',
    'automocion; fabricante de coches; concesionario*; conduccion autonoma; taller mecanico',
  ),
  industry(
    'retail',
    'retail*; supermarket*; e commerce; ecommerce; online store|shop; web shop; shop; shops; grocery; fashion brand; our store|stores; clothing store',
    'comercio electronico; tienda*; supermercado*; ecommerce; e commerce; minorista*; retail; venta online; moda',
  ),
  industry(
    'logistics',
    'logistic*; warehouse*; courier*; deliver* ~ parcels|packages|routes; supply chain; freight; shipping company; packaging labels; parcels',
    'logistic*; almacen; almacenes; paqueteria; mensajeria; cadena de suministro; reparto; transitari*',
  ),
  industry(
    'transport',
    'transport company; public transport; railway*; trains operator; airline*; airport*; bus company; metro operator; fleet of trucks|vans|buses; taxi*; shipping line; port authority',
    'transport* publico; empresa de transporte*; ferrocarril*; ferroviari*; aerolinea*; aeropuerto*; flota de camiones|furgonetas|autobuses; autobuses; camiones; taxi*; autoridad portuaria; metro de',
  ),
  industry(
    'energy',
    'energy company|sector|utility; electricity; power plant*; solar farm*|plant*|panels; wind farm*|turbine*; utility company; utilities; oil and gas; power grid; smart meter*; oil refinery; nuclear',
    'energetic*; electricidad; electrica; central electrica; parque eolico|solar; aerogenerador*; placas solares; fotovoltaic*; petroler*; gasista; energia*; red electrica; distribuidora electrica; comercializadora',
  ),
  industry(
    'agriculture',
    'farm; farms; farmer*; farming; agricultur*; crop; crops; agro; agritech; livestock; cattle; vineyard*; greenhouse*; harvest*; orchards; olive grove*',
    'agricol*; agricultor*; agricultura; cultivo*; ganad*; cosecha*; vinedo*; invernadero*; explotacion agraria; agrari*; agro; olivar*; cooperativa agr*; finca*; huerto*; riego',
  ),
  industry(
    'food',
    'food company|industry|factory|manufacturer|processing; restaurant*; bakery; bakeries; winery; wineries; catering; brewery; dairy; meat plant',
    'alimentacion; alimentari*; restaurante*; panaderia*; bodega*; catering; cerveceria*; lacte*; carnic*; conserver*; hosteleria',
  ),
  industry(
    'telecom',
    'telecom*; mobile operator; isp; internet provider; call detail records; 5g network',
    'telecom*; operador* movil; operadora; teleco; proveedor de internet',
  ),
  industry(
    'media',
    'newspaper*; newsroom; journalis*; tv channel; television; broadcaster*; podcast*; publisher; publishing house; radio station; film studio; news agency; streaming platform',
    'periodico*; redaccion periodistica; periodist*; television; emisora; podcast*; editorial; productora; radio; medio de comunicacion; agencia de noticias',
  ),
  industry(
    'marketing',
    'marketing; advertising; ad agency; ads; seo; campaigns; branding',
    'marketing; publicidad; agencia de publicidad; anuncios; campanas publicitarias; publicitari*',
  ),
  industry(
    'real_estate',
    'real estate; realtor*; property management; estate agent*; housing agency; landlords',
    'inmobiliari*; agencia inmobiliaria; administrador de fincas; pisos en venta; alquiler de viviendas',
  ),
  industry(
    'construction',
    'construction; building site*; civil engineering; contractor*; architects; architect; architecture firm',
    'construccion; constructora*; obra civil; obras; arquitect*; ingenieria civil; aparejador*',
  ),
  industry(
    'tourism',
    'hotel; hotels; tourism; travel agency; booking* hotel; hospitality; tour operator*; tourist*; resort*',
    'hotel; hoteles; hotelera; turism*; agencia de viajes; turistic*; turistas; alojamientos rurales; apartamentos turisticos; camping',
  ),
  industry(
    'gaming',
    'game studio; video game studio; game developer*; video games company; indie game; npc*',
    'estudio de videojuegos; desarrollo de videojuegos; videojuegos',
  ),
  industry(
    'software',
    'saas; software company|house|firm|product|startup; our app; dev team; software developer*; software engineer*; developer team; startup ~ app; it company; ui code; component library',
    'empresa de software|informatica; desarrollo de software; saas; nuestra app; equipo de desarrollo; consultora informatica; programadores; desarrolladores de software',
  ),
  industry('consulting', 'consultancy; consulting; consultant*', 'consultora; consultoria; consultor*'),
  industry(
    'research',
    'research group|institute|lab|centre|center; academic research|researcher*; our research; scientific paper*; laborator*; bibtex; bibliograph*',
    'grupo de investigacion; centro de investigacion; investigador*; proyecto de investigacion; laboratorio*; bibliograf*; bibtex',
  ),
  industry(
    'security',
    'cybersecurity; cyber security; soc analyst*; security company; surveillance company; penetration test*',
    'ciberseguridad; empresa de seguridad; vigilancia privada; seguridad privada',
  ),
  industry(
    'defence',
    'defence; defense; military; army; armed forces; navy; air force',
    'defensa nacional; ministerio de defensa; militar*; ejercito; fuerzas armadas; armada',
  ),
  industry(
    'environment',
    'environmental; wildlife; biodiversity; climate; forest*; waste management; recycling; conservation; water treatment; air quality; ocean*',
    'medio ambiente; medioambiental*; ambiental*; biodiversidad; clima; bosque*; forestal*; residuos; reciclaje; depuradora*; calidad del aire; incendios forestales; fauna',
  ),
  industry(
    'culture',
    'museum*; library; libraries; archive of; heritage; theatre; orchestra; art gallery',
    'museo*; biblioteca*; patrimonio; archivo historico; teatro; galeria de arte; cultural*',
  ),
  industry(
    'services',
    'call center*; call centre*; contact center*; contact centre*; cleaning company; hr agency; recruitment; staffing; hairdress*',
    'call center*; contact center*; centro de llamadas; empresa de limpieza; recursos humanos; seleccion de personal; peluquer*; empresa de servicios',
  ),
];
