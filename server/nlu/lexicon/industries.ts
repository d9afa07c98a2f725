import { phrasesOf, type PhraseList } from '../matcher.ts';

export function industry(value: string, ...lines: readonly string[]): PhraseList<string> {
  return { value, phrases: phrasesOf(...lines) };
}

/** The trade of the person or organisation, as its own words give it away. English, then Spanish. */
export const industries: readonly PhraseList<string>[] = [
  industry(
    'healthcare',
    'hospital*; clinic; clinics; clinical; patient*; medical*; retinopath*; pneumonia; healthcare; health care; health sector|centre|center|records; doctor; doctors; physician*; nurse*; radiolog*; chest x ray*|xray*; x rays; therapist*; therapy notes; psycholog*; psychiatr*; insulin; medical device*; radiology; icd codes; pharmacy; hospice; veterinar*; tuberculosis; covid*; cancer; tumor*; tumour*; dental; dentist*; icu; diagnos* ~ disease; surgery; surgical; pathology',
    'krankenhaus; klinik; hopital; sante; saude; arztpraxis; hospital*; clinica; clinicas; clinico*; paciente*; medico*; medica; medicas; sanitari*; sanidad; enfermer*; radiolog*; salud; historias clinicas; radiografia*; dentista*; psicolog*; notas de terapia; terapia; terapeuta*; codigos cie; insulina; residencia de ancianos; ambulatorio*; oncolog*; urgencias hospital*; centro de salud; quirofano*; farmacia hospitalaria',
  ),
  industry(
    'pharmaceutical',
    'pharma; pharmaceutical*; drug discovery|trials; clinical trial*; biotech*',
    'farmaceutic*; laboratorio farmaceutico; ensayos clinicos; biotecnolog*',
  ),
  industry(
    'banking',
    'bank; banks; banking; mortgage*; credit union',
    'banco; bancos; banca; bancari*; hipoteca*; caja rural',
  ),
  industry(
    'finance',
    'loan; loans; finance; financial; fintech; trading; trader*; stock market; hedge fund; accounting; accountant*; tax advis*; microlend*; lender*; trading desk; payday; loan officer*; bank statement*; invest* firm; wealth management; auditing firm; audit firm; asset manager',
    'prestamo*; finanzas; financier*; fintech; bolsa de valores; trading; contabilidad; contable*; asesor* fiscal*; mesa de trading; cooperativa de credito; microcredito*; gestoria*; asesoria fiscal|contable; auditoria ~ firma; fondo de inversion; mercado de valores',
  ),
  industry(
    'insurance',
    'insurance; insurer*; insurers; policyholder*; underwrit*; claims adjust*; reinsur*',
    'aseguradora*; compania de seguros; mutua; mutuas; seguros; siniestro*; mutua de seguros; correduria',
  ),
  industry(
    'legal',
    'law firm*; lawyer*; legal; attorney*; solicitor; barrister*; notar*; conveyanc*; patent law|attorney*; tribunal*; magistrate*; law chambers|office|practice; legal aid; paralegal*; solicitor*; court; courts; notary; litigation',
    'anwalt*; kanzlei; cabinet d avocats; avocat*; advogad*; bufete*; abogad*; despacho de abogados; juridic*; juzgado*; notari*; tribunal*; legal; justicia; procurador*; fiscalia; letrad*; gestoria juridica; registrador*',
  ),
  industry(
    'legal',
    "d'avocats; l'avocat; d'avocat",
    'french law; spanish law; case law; jurisprudence; contract law',
    'jurisprudencia; derecho civil|penal|laboral|mercantil',
  ),
  industry(
    'education',
    'school; schools; faculty; lecturer*; kindergarten*; nursery school; academy; universit*; college; teacher*; students; education*; e learning; edtech; classroom*; campus; professor*; tutoring; tutor; pupils; high school*; lessons; grade essays; essays; exams; ml student; student under; msc|phd|bachelor thesis',
    'colegio*; universi*; alumn*; profesor*; docente*; facultad*; instituto de ensenanza; guarderia*; educativ*; educacion; escuela*; instituto de secundaria; academia; estudiantes; campus; e learning; maestra; maestro; universitario; redacciones ~ alumnos; examenes; estudiante de|universitari*',
  ),
  industry(
    'public_sector',
    'public sector; a city of; civil servant*; public body; registry office; job centre; regional government; state agency; prison*; coast guard; city council; municipal*; town hall; government; ministry; public administration; customs agency|office|authority; customs; tax agency|office; police; courthouse; embassy; county library; citizen*; county council; council; federal agency',
    'ayuntamiento*; funcionari*; organismo publico; registro civil; servicio de empleo; comunidad autonoma; generalitat; administracion publica; aduana*; agencia tributaria; policia; bomberos; embajada; vecinos; tramites; sector publico; ministerio*; gobierno; municipal*; ciudadan*; diputacion; consejeria; municipio*; concejo; junta de; politica publica',
  ),
  industry(
    'manufacturing',
    'manufactur*; factory; factories; steel mill; paper mill; sawmill; foundry; bottling; textile*; sewing; garment factory; furniture maker; packaging plant; assembly plant; production line*; assembly line*; industrial plant*; metal parts; cnc; machining; welding; injection molding; plant floor; industrial; steel',
    'fabrica; fabricas; fabricamos; embotell*; textil*; costura; fundicion; papelera; acereria; aserradero; linea de envasado|montaje|embotellado; planta de montaje; fabricante*; linea* de produccion; linea de montaje; planta industrial; planta de produccion; piezas; metal; maquinaria; mecanizado; soldadura*; industria*; metalurgi*; inyeccion de plastico; siderurg*',
  ),
  industry(
    'automotive',
    'automotive; car maker*; car manufacturer; car dealer*; vehicle manufacturer; autonomous driving; self driving',
    'automocion; fabricante de coches; concesionario*; conduccion autonoma; taller mecanico|de_coches|de_chapa|del_automovil; manuales de taller; mecanicos; reparando coches; garaje mecanico',
  ),
  industry(
    'retail',
    'retail*; flower shop; florist*; shopping assistant|app|site; fashion chain|label|startup|retailer; department store; chain of shops|stores|supermarkets; wholesaler*; supermarket*; bookshop*; bookstore*; shoes; shoe shop; furniture store; boutique; product photos; product descriptions; e commerce; ecommerce; online store|shop; web shop; shop; shops; grocery; fashion brand; our store|stores; clothing store',
    'comercio electronico; floristeria*; prendas; cadena de tiendas|supermercados|perfumerias|ropa; mayorista*; grandes almacenes; mercadillo; libreria con; libreria de; librerias; zapatos; zapateria*; zapatillas; ferreteria*; fotos de producto; descripciones de producto; tienda*; supermercado*; ecommerce; e commerce; minorista*; retail; venta online; moda',
  ),
  industry(
    'logistics',
    'logistic*; parcel; postal service*|company|office; post office; mail sorting; shipments; customs broker*; freight forward*; warehouse*; courier*; deliver* ~ parcels|packages|routes; supply chain; freight; shipping company; packaging labels; parcels; fulfilment; fulfillment; forklift*',
    'logistic*; correos certificados; servicio postal; paquetes; paquetes postales; operador logistico; agente de aduanas; naviera; almacen; almacenes; paqueteria; mensajeria; camiones de reparto; robots de almacen; cadena de suministro; reparto; transitari*',
  ),
  industry(
    'transport',
    'transport company; ferry; ferries; trams; tram; harbour; seaport; port of; haulier*; aircraft fleet; bike sharing; public transport; railway*; trains operator; airline*; airport*; bus company; metro operator; fleet of trucks|vans|buses; taxi*; shipping line; port authority',
    'transport* publico; ferry; ferris; naviera*; puerto; tranvia*; empresa de transporte*; ferrocarril*; ferroviari*; aerolinea*; aeropuerto*; flota de camiones|furgonetas|autobuses; autobuses; camiones; taxi*; autoridad portuaria; metro de',
  ),
  industry(
    'energy',
    'power line*; hydro*; energy company|sector|utility; refiner*; district heating; substation*; turbine*; electric* co_op|cooperative|utility|grid; gas network|supplier; oil rig*|field*; pipeline* ~ gas|oil; energy consumption of; electricity; power plant*; solar farm*|plant*|panels; wind farm*|turbine*; electricity meter*; water utility; utility company; utilities; oil and gas; power grid; smart meter*; oil refinery; nuclear',
    'energetic*; hidroelectric*; linea* electrica* ~4 tension|dron|torres; refineri*; cooperativa electrica; subestacion*; compania electrica|de_gas|de_luz; eolic*; electricidad; electrica; central electrica; parque eolico|solar; aerogenerador*; placas solares; fotovoltaic*; petroler*; gasista; energia*; red electrica; distribuidora electrica; comercializadora',
  ),
  industry(
    'agriculture',
    'farm; farms; farmer*; farming; cow; cows; dairy herd|farm*|co_op|cooperative; pigs; poultry; hens; orchard; bees; hives; wheat; maize; corn field*|crop*; tractor*; agronom*; irrigation; soil samples; winegrow*; aquaculture; fish farm*|tanks; beekeep*; agricultur*; crop; crops; agro; agritech; livestock; cattle; vineyard*; greenhouse*; harvest*; orchards; olive grove*',
    'acuicultura; vacas; cerdos; gallinas; pollos; colmenas; abejas; granja*; trigo; maiz; agronom*; ganaderia; tractor*; malas hierbas; vendimia; finca agricola; parcelas agricolas; piscifactoria*; peceras; apicult*; agricol*; agricultor*; agricultura; cultivo*; ganad*; cosecha*; vinedo*; invernadero*; explotacion agraria; agrari*; agro; olivar*; cooperativa agr*; finca*; huerto*; riego',
  ),
  industry(
    'food',
    'bakery; bakeries; food company|industry|factory|manufacturer|processing; restaurant*; butcher*; cheese; brewer*; rice mill; winery; wineries; catering; brewery; dairy; meat plant',
    'alimentacion; alimentari*; restaurante*; panaderia*; queseria*; quesos; almazara*; bodega*; catering; cerveceria*; lacte*; carnic*; conserver*; hosteleria',
  ),
  industry(
    'telecom',
    'telecom*; mobile operator; isp; internet provider; call detail records; 5g network',
    'telecom*; operador* movil; operadora; teleco; proveedor de internet',
  ),
  industry(
    'media',
    'radio station*|channel|show|programme; community radio; newspaper*; newsroom; journalis*; tv channel; television; broadcaster*; podcast app|company|studio|platform|network; publisher; news site|website|portal|outlet; magazine; publishing house; radio station; film studio; news agency; streaming platform',
    'radio comunitaria|local|publica; somos una radio; periodico*; redaccion periodistica; periodist*; television; emisora; app ~ podcasts; plataforma de podcasts; diario digital; revista; editorial; productora; cadena de radio; medio de comunicacion; agencia de noticias',
  ),
  industry(
    'marketing',
    'marketing; advertising; ad agency; ads; seo; campaigns; branding',
    'marketing; publicidad; agencia de publicidad; anuncios publicitarios; campanas publicitarias; publicitari*',
  ),
  industry(
    'real_estate',
    'real estate; realtor*; leases; rental contracts; tenants; property management; estate agent*; housing agency; landlords',
    'inmobiliari*; contratos de alquiler|arrendamiento; agencia inmobiliaria; administrador de fincas; pisos en venta; alquiler de viviendas',
  ),
  industry(
    'construction',
    'construction; architecture practice|office|bureau; building company; builders; quantity survey*; building site*; civil engineering; contractor*; architects; architecture firm|studio',
    'construccion; constructora*; obra civil; obras; arquitectos; estudio de arquitectura; ingenieria civil; aparejador*',
  ),
  industry(
    'tourism',
    'hotel; hotels; airbnb; guests; hostel*; tourism; travel agency; booking* hotel; hospitality; tour operator*; tourist*; resort*',
    'hotel; hoteles; pisos turisticos; huesped*; hostal*; hotelera; turism*; agencia de viajes; turistic*; turistas; alojamientos rurales; apartamentos turisticos; camping',
  ),
  industry(
    'gaming',
    'game studio; video game studio; game developer*; video games company; indie game; npc*',
    'estudio de videojuegos; desarrollo de videojuegos; videojuegos',
  ),
  industry(
    'software',
    'saas; our saas; software company|house|firm|product|startup; our app; dev team; software developer*; software engineer*; developer team; startup ~ app; it company; ui code; component library',
    'empresa de software|informatica; desarrollo de software; saas; nuestra app; equipo de desarrollo; consultora informatica; programadores; desarrolladores de software',
  ),
  industry('consulting', 'consultancy; consulting; consultant*', 'consultora; consultoria; consultor*'),
  industry(
    'research',
    'research group|institute|lab|centre|center; academic research|researcher*; our research; phd|grad|graduate students; astronom*; scientific paper*; laborator*; bibtex; bibliograph*',
    'grupo de investigacion; centro de investigacion; investigador*; proyecto de investigacion; laboratorio de investigacion; doctorand*; astronom*; bibliograf*; bibtex',
  ),
  industry(
    'security',
    'cybersecurity; cyber security; soc analyst*; security company; surveillance company; cctv; security cameras; penetration test*',
    'ciberseguridad; empresa de seguridad; vigilancia privada; seguridad privada; camaras de seguridad; videovigilancia',
  ),
  industry(
    'defence',
    'defence; defense; military; army; armed forces; navy; air force',
    'contratista de defensa; sector ~ defensa; defensa nacional; ministerio de defensa; militar*; ejercito; fuerzas armadas; armada',
  ),
  industry(
    'environment',
    'environmental; wildlife; biodiversity; climate; forest*; waste management; recycling; recyclables; conservation; water treatment; air quality; ocean*',
    'medio ambiente; medioambiental*; ambiental*; biodiversidad; clima; bosque*; forestal*; residuos; reciclaje; depuradora*; calidad del aire; incendios forestales; fauna',
  ),
  industry(
    'culture',
    'museum*; opera house; concert hall; parish archive; national archive*; our|public|county|city|town|university|national library; libraries; librarian*; archive of; heritage; theatre; orchestra; art gallery',
    'museo*; biblioteca*; patrimonio; archivo historico; teatro; galeria de arte; cultural*',
  ),
  industry(
    'nonprofit',
    'charity; charities; ngo; ngos; nonprofit*; non profit*; foundation ~ helps|children|grants; humanitarian*; refugee*; food bank*; aid agency',
    'ong; ongs; onlus; sin animo de lucro; fundacion; asociacion de vecinos|pacientes|afectados|familias; humanitari*; refugiad*; banco de alimentos; cruz roja',
  ),
  industry(
    'aerospace',
    'aerospace; aircraft; jet engine*; avionics; space agency; satellite operator; spacecraft; drone maker',
    'aeroespacial; aeronautic*; avion; aviones; agencia espacial; turbinas de avion; mantenimiento aeronautico',
  ),
  industry(
    'services',
    'cleaning company; hr agency; recruitment; staffing; hairdress*; funeral home*; laundr*',
    'empresa de limpieza; funeraria*; seleccion de personal; peluquer*; empresa de servicios',
  ),
];
