import { industry } from './industries.ts';
import type { PhraseList } from '../matcher.ts';

/** Things, people and papers that belong to one trade, where its name is not said. English, then Spanish. */
export const tradeWords: readonly PhraseList<string>[] = [
  industry(
    'healthcare',
    'discharge summar*|letter*|note*; ward; wards; icu; emergency room|department|admissions; er visits|nurses|doctors; triage nurse*; lab values|results; blood test*|cells|samples; mammogram*; nodule*; polyp*; aneurysm*; colonoscop*; endoscop*; ct scan*; bone fracture*; tumor*; tumour*; skin lesion*; moles; mole photos; melanoma; biops*; surger*; surgeon*; dental; dentist*; veterinar*; vet practice|clinic; gp practice|surgery; care home*; nursing home*; health trust|insurance_data|authority|ministry; nhs; readmission*; sepsis; ecg*; eeg; vitals; prescription*; diabet*; tubercul*; cancer; covid*; symptom*; mental health; physiotherap*; midwi*; ambulance*; drug|doses ~ clinical|notes',
    'epicrisis; nodulo*; polipo*; aneurisma*; colonoscop*; endoscop*; mamograf*; tac craneal|toracic*|de; informes de alta; urgencias; triaje; uci; analitic* ~ sangre|laboratorio; lunares; melanoma; tumor*; biopsia*; cirugia; cirujan*; dental; odontolog*; veterinari*; residencia de mayores|ancianos; residencias de mayores; centro de salud; recetas medicas; diabet*; tubercul*; cancer; covid*; sintomas; salud mental; fisioterap*; ambulancia*; matron*; farmaco* ~ dosis; dosis ~ farmaco*|medicamento*; medicamento*',
    'cabinet medical; medecin*; infirmier*; patients; arzt*; arzte; pflege*; medico*; enfermeir*; saude',
  ),
  industry(
    'pharmaceutical',
    'drug candidates|interactions|molecules|labels; molecule*; antibod*; protein*; assay*; leaflets; pharmacist*; pharmacy; pharmacies',
    'molecula*; anticuerpo*; proteina*; prospectos; farmacia*; farmaceuticos',
  ),
  industry(
    'banking',
    'credit card*; card payment*; card transactions; mule accounts; teller*; credit score*; bank branch*; savings bank; current account*',
    'tarjeta* de credito; cuentas mula; sucursal* bancaria*; puntuacion de credito; scoring de credito; cuenta corriente',
  ),
  industry(
    'finance',
    'taxes; tax return*; tax law; vat; accounting practice|office|software|firm; bookkeep*; journal entr*|posting*; ledger*; treasury; cash flow; annual reports; portfolio*; brokerage; broker; investor*; stock price*; day ahead prices; crypto trading; press releases ~ deal; earnings calls; payment provider|service|gateway|processor; payments company; deal value; borrower*; debt collect*',
    'impuesto*; declaracion* de la renta; iva; contabilidad; asientos contables; libro mayor; tesoreria; flujo de caja; memorias anuales; cartera de inversion; inversor*; pasarela de pago*; morosidad; impago*; cobro de deudas; tributari*; estados de cuenta; extractos bancarios; financeira',
    'comptab*; expert comptable; steuerberat*; buchhalt*; contabilidade; contador',
  ),
  industry(
    'insurance',
    'policyholder*; claims handler*|team|department|form*|emails|rules|process*|fraud; motor policies|claims|insurance; adjuster*; actuar*; insurance broker; loss adjust*; car damage; endorsements',
    'polizas; peritos; perito de seguros; asegurad*; actuari*; partes de accidente; danos del coche|vehiculo; suplementos ~ polizas; mediador de seguros; versicherung*; assurance*; seguradora',
  ),
  industry(
    'legal',
    'patent law; tax law ~ lawyer*; civil code; penal code; statute*; court ruling*; rulings; judgments; judge*; legal documents|briefs|research|department_of_a_firm; law office|practice|school|students; barrister*; case files; deeds; power of attorney; litigat*; clauses; legislation; contract review; human rights',
    'despacho de # abogados|socios; despacho de ~ abogad*|socios; codigo civil|penal; sentencias; jueces; juez; fallos judiciales; escrituras notariales; poderes notariales; escritos ~ abogad*; legislacion; clausulas; pleito*; procurador*; registro de la propiedad; derechos humanos; estudiante* de leyes; derecho de familia|laboral|civil|penal|tributario|administrativo; juicios; vistas judiciales; actas judiciales',
    'cabinet d ?avocats; avocats; rechtsanwalt*; juristisch*; escritorio de advocacia; juridique*',
  ),
  industry(
    'education',
    'pupil*; homework; exam sheets; grading exams; curriculum; lecture*; lecturer*; kindergarten; language school; course material; textbooks; student project; thesis; theses; undergraduate*; school kids; phd student; my students; registrar',
    'deberes; examenes; asignatura*; clases magistrales; apuntes; guarderia; academia de idiomas; material de curso; libros de texto; trabajo de fin de grado|master; tfg; tfm; tesis; secretaria de la facultad; facultad; instituto; institutos; colegio; escuela; bachillerato; mis alumnos; etudiants; eleves; schule*; schuler*; escola*',
  ),
  industry(
    'public_sector',
    'city clerk*; residents; bylaw*; building permit*; permits office; immigration office; parliament*; committee reports; census; welfare; social services; public body|bodies|library|tender*|procurement; mayor; municipality; councils; city hall; borough; tax authority; court of auditors; public health agency; fire department; land registry; national language model; sovereign; ministry',
    'ordenanza*; pleno; plenos; padron; licencia* de obra; extranjeria; parlamento*; asistencia social; servicios sociales; organismo publico; licitacion* publica*; contratacion publica; pliego*; alcald*; cabildo; municipalidad*; hacienda; registro civil; vecin*; bombero*; proteccion civil; prefeitura; mairie; gemeinde*; soberan* ~ modelo; modelo soberano',
  ),
  industry(
    'manufacturing',
    'defect*; welds; weld; belt ~ parts; parts ~ belt; scratches; anodized; machine manuals; machines ~ jobs; maintenance crew|technicians|manuals|team; plc; spindle; torque; furnace; extruder; tablets ~ chipped; quality control|inspection ~ line|parts|factory; packaging line; compressor*; pumps; bearings; injection; moulding; assembled boards; screws; shop floor; oee; shift foreman; packag* ~ we_make; spare parts; supplier ~ parts; steel; plant in|of; our plant|plants',
    'defecto*; soldadura*; cinta ~ piezas; piezas ~ cinta; aranazos; manuales de maquina|mantenimiento; mantenimiento ~ manuales; manuales tecnicos; horno*; extrusora*; control de calidad; compresor*; bombas ~ vibracion*; vibracion* ~ bombas; rodamiento*; tornillos; repuestos; envases ~ hacemos|fabric*; la planta de; nuestra planta; nuestras plantas; planta en; turno de produccion; fabrica*; usine*; fabrik*; produktion*; hormigon ~ fabrica; automatas; plc',
  ),
  industry(
    'automotive',
    'used car*; used vehicle*; vehicle price*; car price*; autosar; car parts|repair|workshop; garage*; dealership*; car brand*; motorcycle parts; adas; lidar',
    'coches usados|de_segunda_mano; vehiculos usados; mercado automotriz; automotriz; repuestos de moto|coche|auto; autopartes; concesionaria*; taller de coches; autos usados',
  ),
  industry(
    'retail',
    'shopper*; our catalogue|catalog; product catalogue|catalog|titles|search|pictures; skus; bought together; similar items; store sales; sales per store; croissant*; bike parts; lamps we sell; dresses; clothes; clothing; marketplace; webshop*; price list*; cash register; till data; loyalty card; customers ~ buy; wine shop; hardware store; furniture; sofas; fashion; footfall ~ shop|store; ecommerce',
    'catalogo de productos|articulos; nuestro catalogo; catalogo ~ productos; compraron juntos; ventas por tienda; tienda*; vendemos ~ internet|linea|web; repuestos ~ vendemos; ropa; vestidos; marketplace; tarifas de precios; tickets de venta; sofas; muebles; zapatos; locales ~ gente|clientes; franquicia*; comercio; boutique; loja*; boutique*; laden; geschaft',
  ),
  industry(
    'logistics',
    'delivery route*|van*; drop points; bills of lading; pallets; weighbridge; customs declaration*; vans ~ routes; routes ~ vans; last mile; container* ~ port; cargo; haulage; carriers; shipment*',
    'albaran*; palets; pales; ruta* de reparto|entrega; furgonetas; conocimiento* de embarque; naviera*; bascula ~ camion*; ultima milla; contenedores ~ puerto; carga ~ transport*; envios; transportista*',
  ),
  industry(
    'transport',
    'train station*; station announcement*; bus line*; passengers; dashcam*; pothole*; traffic light*; parking gate|garage|spaces; taxi*; road surface; road signs; trains; tram; ferry; ship engines; airlines; number plates; license plates; junction',
    'avisos de estacion; megafonia ~ estacion; estacion de tren|autobus|metro; viajeros por linea; lineas de autobus; baches; semaforo*; aparcamiento; matriculas ~ camion*|coche*; senales de trafico; trenes; tranvia; ferry; peaje*; cruce ~ coches',
  ),
  industry(
    'energy',
    'grid operator; substation*; wind turbine*; solar panel* ~ broken|defect*|production; electricity demand|load|prices|consumption|meters; district heating; battery ~ prices; day ahead; meter reading*; inverters; hydro*; oil price|well*; gas network; energy demand|consumption|company; load forecast*; water demand|utility; flow and pressure meters; leaks ~ network',
    'operador de la red; subestacion*; aerogenerador*; demanda electrica|de_electricidad|de_energia; consumo electrico|de_luz|de_energia; contadores ~ luz|agua|electric*|horari*; calefaccion urbana; red de agua|gas|calefaccion; produccion eolica|solar|fotovoltaica; bateria ~ precio; luz ~ recibos|factura; placas solares ~ rotas|averi*; comercializadora; petroleo; consumo de agua',
  ),
  industry(
    'agriculture',
    'tomato*; leaf disease*; plant disease*; cassava; coffee beans ~ farm*; weeds; strawberr*; apples; fruit ~ belt|grades; milk ~ farms; dairy co_op|cooperative; cows; sheep; pigs; beehive*; hives; varroa; wild boar; vines; vineyard*; field boundar*; edge of every field; soil; grain; wheat; corn yield; seeds; tractor*; smallholder*; fishing|fishermen; fish auction; orange juice; olives; irrigation; pest*; agronom*; forestry; cooperative of farmers',
    'tomates; enfermedad* de la hoja|planta|vina; plaga*; hoja* ~ plaga|enferm*; cafetal*; cafeter*; malas hierbas; fresas; manzanas; fruta ~ calib*|clasific*; leche ~ granja*|vacas; vacas; ovejas; cerdos; colmena*; apicultor*; varroa; jabalies; cepas; vina; vinas; parcela*; suelo agricola; trigo; maiz; semillas; tractor*; pesca; lonja; aceituna*; almendra*; agronom*; viticultor*; granja*; campesin*; agro*; fazenda*; landwirt*; ernte; recolte*',
  ),
  industry(
    'food',
    'menu; pizza*; cafe; cafes; coffee shop*; canteen; recipes ~ restaurant; flour; wine ~ lab; bread; cooking app; meals ~ canteen; kitchen; slaughter*; olive oil; brewery',
    'carta del restaurante|bar; pizzeria*; cafeteria*; comedor; harina; pan; vino ~ analit*; aceite de oliva; obrador*; medialunas; hornear; cocina ~ restaurante; matadero*; cerveza*',
  ),
  industry(
    'telecom',
    'subscribers ~ cancel*|churn; cell tower*; mobile lines; broadband; fibre network; sim cards; sms traffic; network outages',
    'lineas moviles; millones de lineas; fibra optica; antenas de telefonia; telefonia; abonados ~ baja|cancel*',
  ),
  industry(
    'media',
    'under our articles; our articles; match footage; football footage; podcast ~ archive; newspaper*; articles ~ readers; news articles|feed|text*; streaming site|service|platform; dubbing; subtitl* ~ series|films; soundtrack; radio; tv; music catalogue; old recordings; newsletter*; press; broadcasters; sports club; goalkeeper; amateur football',
    'comentarios ~ periodico|diario|articulos; partidos ~ video*|grabacion*|futbol; archivo ~ podcast*; capitulos de podcast; prensa; diarios; cortometraje*; actores; doblaje; radio; tele; cadena de television; boletin*; musica ~ grabaciones; portero; futbol aficionado; youtuber*; creadores de contenido',
  ),
  industry(
    'marketing',
    'flyers; banners; 2d ads; vertical ads; ad copy; slogans; social media posts; our brand; brand mentions; mailing; leads ~ campaign; newsletters ~ campaign; influencer*; design studio ~ brand; crm campaign*',
    'folletos; anuncios; lemas; publicaciones en redes; nuestra marca; la marca; menciones de ~ marca; envio comercial; influencer*; campana*; redes sociales',
  ),
  industry(
    'real_estate',
    'lease*; landlord*; tenant*; rent prices; estimate rent; house price*; flats; apartments for sale; listings ~ house*|flat*|property; viewings; mortgage valuation; property valuation',
    'arrendador*; arrendatari*; inquilin*; contratos de arriendo; precio de pisos|viviendas|casas; viviendas; alquiler de un piso; pisos; visitas a pisos; tasacion*; cerrando firmas; firmas ~ notaria; inmueble*; propiedades en venta; departamentos en venta',
  ),
  industry(
    'construction',
    'hard hat*; helmets ~ site|construction; site cameras; foreman; concrete; bridges; bridge ~ cracks; cracks ~ bridge*; floor plan*; building permits ~ architect; cad drawings; scaffold*; roof outline*; roofs; quarry; carpent*; civil engineer; cement',
    'cascos ~ obra; obra ~ cascos; en la obra; capataz; hormigon; puentes; grietas ~ puente*; plano* de planta; planos; andamio*; tejados; cantera*; carpinter*; ingeniero civil; cemento; albanil*',
  ),
  industry(
    'tourism',
    'holiday apartment*; holiday home*; check in ~ guests; travellers; travelers; tourists; trips ~ employees; travel agent*; museum visitors; cruise*; menu and signs; sightseeing; hikers; campsite*; ski resort*; hotel*',
    'apartamentos turisticos; casas rurales; viajeros ~ reserva*|hotel*; turistas; agencia de viajes; crucero*; senderist*; esqui; camping; ocupacion ~ hotel; hotel*; reservas ~ hotel*|habitacion*',
  ),
  industry(
    'gaming',
    'npcs; sprites; my game; our game; board game; card game; racing game; players ~ game|chat; game characters; game chat; steam ~ ai|game*; indie studio; visual novel; unity game; game textures',
    'sprites; mi juego; nuestro juego; juego de mesa; personajes ~ juego; jugadores ~ juego|chat; chat ~ juego; estudio indie; textures ~ juego; texturas para un juego',
  ),
  industry(
    'software',
    'github issues; gitlab; merge requests; pull requests; microservice*; our ide|repo|repos|codebase|product team; codebase; app strings; api docs; saas; source code; sql ~ analysts; legacy modules; bug reports; software team; programmers',
    'microservicio*; repositorios; nuestro codigo; codigo fuente; merge requests; pruebas unitarias; informe* de errores; equipo de software; desarrolladores',
  ),
  industry(
    'research',
    'systematic review; papers; abstracts ~ archive|papers|million|research; our lab; university lab|cluster|department; remote sensing lab; scientific; citations; arxiv; telescope*; genom*; linguist*; research group; consortium of; sociolog*; experiment data',
    'revision sistematica; articulos cientificos; resumenes ~ articulos|investigacion|cientific*; nuestro laboratorio; laboratorio de; teledeteccion; citas bibliograficas; telescopio*; genom*; linguist*; grupo de investigacion; consorcio de universidades; sociolog*; proyecto cientifico',
  ),
  industry(
    'security',
    'intrusion*; network logs; odd logins; login attempts; malware; phishing; weapon*; guns; soc team; siem; security operations; security guard*',
    'intrusion*; accesos raros; inicios de sesion; malware; phishing; armas; centro de operaciones de seguridad; vigilante*',
  ),
  industry(
    'environment',
    'camera trap*; deer; wild animals; species ~ photos|pictures|camera; birds; fish species; river level*; floods; air pollution; recycl*; waste ~ sort*; smoke ~ mountain*|forest*; wildfire*; burnt; coral*; sea lions; whales; glacier*; rainfall; weather station*; mushroom species; plastic ~ glass; emissions',
    'camaras trampa; ciervos; animales salvajes; especies ~ fotos|camara*|imagenes; aves; pajaros; nivel del rio; niveles del rio; inundacion*; contaminacion del aire; recicl*; residuos; humo ~ monte; incendio*; quemad* ~ bosque|superficie; coral*; lobos marinos; ballenas; glaciar*; lluvia*; estaciones meteorologicas; emisiones; cauce',
  ),
  industry(
    'culture',
    'parish register*; archive* ~ handwrit*|letters|photo*|scan*; exhibition; old photographs; old letters; manuscripts; postcards; digitized ~ newspapers; choir; museum*; archaeolog*; historical documents; monuments; statue*',
    'registros parroquiales; parroqui*; archivo ~ manuscrit*|cartas|foto*|pagin*; exposicion; fotografias antiguas; cartas antiguas; manuscrito*; postales; periodicos antiguos; arqueolog*; documentos historicos; monumento*; estatua*; museo*',
  ),
  industry(
    'services',
    'hairdress*; recruiter*; call center for|of; outsourcing; gym; gyms; fitness; wedding; driving school; staff agency',
    'peluquer*; reclutador*; gimnasio*; bodas; autoescuela; seleccion de personal',
  ),
];
