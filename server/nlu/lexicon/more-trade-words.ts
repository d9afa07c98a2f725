import { industry } from './industries.ts';
import type { PhraseList } from '../matcher.ts';

/** More things, people and papers that belong to one trade each. English, then Spanish. */
export const moreTradeWords: readonly PhraseList<string>[] = [
  industry(
    'healthcare',
    'dermatolog*; cardiolog*; oncolog*; paediatric*; pediatric*; obstetric*; gynaecolog*; neurolog*; ophthalmolog*; orthop*; radiograph*; ultrasound*; ct scan*; mri; stroke; dementia; allerg*; vaccin*; blood pressure; heart rate; wheelchair; carers; caregivers; handover notes; clinicians; surgery waiting; bedside; a and e; physio*; speech therap*; dispatch centre ~ ambulance; helpline ~ crisis; autism; prosthe*',
    'dermatolog*; cardiolog*; pediatr*; obstetr*; ginecolog*; neurolog*; oftalmolog*; traumatolog*; ecografia*; resonancia*; ictus; demencia; alergi*; vacuna*; tension arterial; camillero*; cuidador*; consulta medica; consultomutua medica; partos; quirurgic*; dialisis; autismo; protesis; logoped*; nutricionista*',
  ),
  industry(
    'agriculture',
    'hops; wheat; barley; maize; tomatoes; strawberries; apples ~ orchard; grapes; vines; olives; cattle; calves; lambs; sheep farm*; pig farm*; goats; milking; beehive*; combine harvester; sprayer; weeds; mildew; aphid*; fungus on; irrigation; fields ~ drone|satellite; agronomist*; fertili*; pesticide*; slaughter weight; fish cages; oyster*; shrimp farm*; timber',
    'trigo; cebada; maiz; tomatera*; fresas; manzan*; uvas; vides; aceitunas; terneros; corderos; cabras; ordeno; panales; cosechadora; malas hierbas; mildiu; pulgon; hongo*; regadio; aspersor*; semillas; fertilizante*; pesticida*; plaguicida*; jaulas de peces; ostras; langostin*; parcelas ~ cultiv*|drone|satelite; potrero*; hato; chacra; aguacate*; cafetal*; cafe en grano; caficultor*; viveros',
  ),
  industry(
    'transport',
    'lorries; trucks; bus line|lines|depot|driver*; tram*; train*_operator; passengers; timetable*; ferry; ferries; vessel*; fleet; drivers ~ routes; taxis; bicycles ~ stations; scooters; flight*; pilots; crew roster*; airport; runway; signal box; railway; parking garage*',
    'camiones; autobus*; tranvia*; pasajeros; horarios de ~ bus|tren|autobus; ferri*; buques; barcos; flota; conductores; taxistas; patinetes; bicicletas publicas; vuelos; pilotos; tripulacion*; pista de aterrizaje; via ferrea; trenes; metro; aparcamiento*; peajes; choferes',
  ),
  industry(
    'energy',
    'outage*; turbine*; transformer station*; solar panel*; inverter*; boilers; heat pump*; grid operator*; kilowatt*; kwh; meter reader*; gas leak*; reservoirs; dam; dams; pylons; insulator*; power plant; charging station*; electricity bill*; water leak*; pipes ~ leak*',
    'apagon*; aerogenerador*; paneles solares; inversores solares; calderas; bombas de calor; kilovatio*; kwh; fugas de ~ gas|agua; embalse*; presa; presas; torres de alta tension; aisladores; electrolinera*; recibo de la luz; tuberias; contadores de ~ luz|agua|gas; acueducto',
  ),
  industry(
    'media',
    'podcast*; newsroom; novels; crime novels; screenwriter*; film crew; film archive; trailers; dubbing; subtitles; broadcasts; our channel; documentary; documentaries; songs; listeners; record label; music library; printing house; magazine issues; cartoon*; comics',
    'podcast*; novelas; guionista*; rodaje; archivo de peliculas; subtitulos; emisiones; nuestro canal; documental*; canciones; oyentes; sello discografico; fonoteca; imprenta; numeros de la revista; comics; historietas; dibujos animados; youtube ~ canal',
  ),
  industry(
    'culture',
    'theatre; theater; orchestra; opera; sculptures; paintings; manuscript*; folk songs; oral histor*; excavation*; pottery; coins; herbarium; dialect*; cathedral; tapestr*; box office ~ theatre|play*; film festival; archive boxes',
    'teatro; orquesta; opera; esculturas; cuadros del; pinturas ~ museo|siglo; coplas; historia oral; excavacion*; ceramicas; monedas antiguas; herbario; dialecto*; catedral; tapices; taquilla ~ teatro|obra; festival de cine; legajos; fondo documental; hemeroteca',
  ),
  industry(
    'education',
    'the dean; dean of; enrolment; enrollment; exams; essays; exam papers; lesson plan*; school bus*; dormitor*; coursework; tutoring; kindergartners; first graders; semester; syllabus; pupils; headteacher; headmaster; principal of the; alumni; scholarship*',
    'decan*; matricula* ~ universidad|alumnos|curso; examenes; apuntes; profes; cuatrimestre; temario; directora del ~ colegio|instituto; jefe de estudios; becas; becarios; opositores; oposiciones; preparatoria; licenciatura; rectorado; aulas; guarderias; primaria; secundaria',
  ),
  industry(
    'public_sector',
    'civil servant*; household sheets; voters; ballots; passports; visas; asylum; social housing; planning applications; parking fines; village council; mayor*; prefecture; coastguard; civil protection; emergency calls; 112 calls; prison*; inmates; probation; army base; customs',
    'funcionari*; empadron*; votantes; pasaportes; visados; asilo; vivienda social; licencias de ~ obra|actividad; multas; pueblo ~ ayuntamiento|alcalde*; alcaldia; prefectura; guardia civil; guardacostas; llamadas al 112; llamadas de emergencia; carcel*; presos; regidor*; concejal*; secretaria de ~ salud|educacion|gobierno; catastro; registro electoral',
  ),
  industry(
    'manufacturing',
    'machine operators; shift handover*; injection mould*; castings; gears; bearing*; weld seam*; lathes; milling machine*; robot cell; conveyor*; bottles ~ line; caps ~ bottles; labels ~ bottles; tiles ~ factory|chip*; glass ~ furnace; paint shop; plant manager; scrap rate; circuit boards; pcb*; tyres; foundry; screws',
    'turnos de ~ planta|fabrica; moldes; engranajes; tornos; fresadora*; celula robotica; cinta transportadora; botellas ~ linea; tapones; tejidos; telares; azulejos; baldosas; vidrio ~ horno; cabina de pintura; jefe de planta; paradas de ~ linea|maquina; merma*; ensamblaje; placas de circuito; neumaticos; envasadora*; maquila; operarios',
  ),
  industry(
    'construction',
    'blueprints; site plan*; cranes; excavator*; roofing; plumber*; electricians; scaffolders; masonry; bricks; steel beams; tenders ~ construct*; handover of flats; snag list*; surveyor*; facade*; potholes; road works; asphalt; bridges; tunnels',
    'planos; gruas; excavadora*; tejado*; fontaner*; electricistas; albaniles; ladrillos; vigas; memorias de calidades; fachada*; baches; asfalto; carreteras ~ obra*|baches|conservacion; tuneles; presupuestos de obra; mediciones de obra; reformas ~ pisos|casas',
  ),
  industry(
    'logistics',
    'lorries half empty; pallet*; parcels; delivery notes; loading dock*; forklift*; pickers; picking; stock takes; inventory count*; cold chain; customs papers; tracking number*; van drivers; dispatch; freight; sorting centre',
    'palets; bultos; paquetes; muelle de carga; carretilla*; preparadores de pedidos; picking; inventario de almacen; cadena de frio; papeles de aduana; numero de seguimiento; furgonetas; cargas; centro de clasificacion; repartidores',
  ),
  industry(
    'retail',
    'shoppers; checkout*; loyalty programme; size returns; returns ~ clothes|shoes|orders; wool shop; yarn*; toys; jewel*; perfume*; garden centre; optician*; pet shop; handmade; etsy; shopify; our customers buy; orders a day; our products',
    'estanterias ~ tienda|super; cajas del super; cesta de la compra; tarjeta de fidelizacion; devoluciones; tallas; lanas; juguetes; joyas; joyeria*; perfumes; vivero de plantas; optica*; tienda de mascotas; artesania; shopify; mercado libre; mercadona; vendo; vendemos ~ online|productos|ropa; nuestros productos',
  ),
  industry(
    'banking',
    'kyc; cheques; wire transfer*; atm; atms; card holders; money laundering; aml; branches ~ loans|accounts; overdraft*; mortgage applications; account holders; standing orders',
    'kyc; cheques; transferencias ~ cliente*|sospech*; cajeros automaticos; blanqueo ~ capitales|dinero; lavado de dinero; titulares de tarjeta; descubierto*; solicitudes de hipoteca|prestamo; remesas',
  ),
  industry(
    'finance',
    'bookkeep*; receivables; payables; expense shareholders; equities; treasury; payroll; tax advis*; accountants; hedge; crowdfunding; leasing; factoring',
    'auditor*; cuentas por cobrar|pagar; gastos de viaje; fondos de inversion; accionistas; bonos; nominas; asesor fiscal; tesoreria; cierre contable; leasing; factoring; cobros; declaraciones de renta',
  ),
  industry(
    'food',
    'ovens; dough; chefs; canteen; sardine*; cannery; ice cream; chocolate; coffee roaster*; wine cellar; vineyards ~ bottle*; tables booked; kitchen*; waiters; pizza; sushi; food truck; allergens ~ menu|dish*',
    'hornos de pan; masa madre; cocineros; menus; recetas ~ cocina|restaurante; comedor escolar; sardina*; conservas; helado*; chocolate; tostador*; tostadero; bodega; reservas de mesa; camareros; pizza*; arepas; taqueria; tacos; fonda; cerveceria; alergenos',
  ),
  industry(
    'telecom',
    'base stations; antennas; call drops; fibre; router ~ customers; roaming; prepaid; sim swap; cell sites; noc; broadband customers',
    'estaciones base; antenas; caidas de red; fibra; roaming; prepago; chips ~ lineas; tarjetas sim; portabilidad; megas ~ cliente*',
  ),
  industry(
    'tourism',
    'hostel; front desk; room service; check in; guests; reception ~ hotel|guests; ski pass*; guided tours; sightseeing; cabins; holiday lets; campground; cruise ship; visitors ~ park; diving centre',
    'hostal; recepcion ~ hotel|huesped*; huespedes; tours guiados; visitas guiadas; cabanas; posada; alojamiento*; temporada alta; forfait*; crucero; visitantes ~ parque; buceo',
  ),
  industry(
    'gaming',
    'dungeon; level design; game master; roguelike; mod for; game studio; loot',
    'npc*; misiones ~ juego; mazmorra*; gamers; partida*_del_juego; estudio de juegos',
  ),
  industry(
    'environment',
    'moths; wolves; wolf; bats; insects; birdsong; bird calls; frogs; plankton; whale*; seals; reef; forest rangers; park rangers; landfill; litter; recycling; river*; flood*; drought; air quality; noise map; species',
    'polillas; lobos; murcielagos; insectos; canto de ~ aves|pajaros; ranas; plancton; ballenas; focas; arrecife*; guardabosques; guardaparques; vertedero; relleno sanitario; basura; reciclaje; rio; inundaciones; sequia*; especies; paramo',
  ),
  industry(
    'legal',
    'depositions; litigators; court; affidavit*; subpoena*; tribunal; plaintiffs; law student*; precedents; bail; custody case*; trademark*; notaries; conveyancing; legal clinic; contracts ~ clauses|review',
    'demandas; declaraciones juradas; tribunales; demandantes; jurisprudencia; custodia; marcas registradas; testamentos; herencias; contratos ~ clausulas|revisar; providencias; alegatos; expedientes judiciales; boletin oficial',
  ),
  industry(
    'real_estate',
    'flats; tenants; landlords; viewings; listings; apartments; condo*; square metres; lettings; house prices; floor plans ~ flats|apartments; property photos; vacancy',
    'pisos; inquilinos; caseros; visitas ~ piso|pisos|casa; anuncios de pisos; departamentos ~ renta|venta|alquiler; metros cuadrados; alquileres; precio de la vivienda; arriendos; comunidad de propietarios',
  ),
  industry(
    'insurance',
    'claims; claim form*; loss adjuster*; policy wordings; premium*; hail damage; car accident photos; actuaries; brokers ~ insur*; policies ~ insur*',
    'siniestros; partes de siniestro; peritaciones; condiciones de la poliza; primas; granizo; accidentes de coche ~ fotos; actuarios; corredores de seguros; asegurados; suscripcion de riesgos',
  ),
  industry(
    'sports',
    'football club; coach of; players ~ match*|training; athletes; referees; swimming club; runners; gym members; tennis; cycling team; basketball',
    'club de futbol; entrenador* ~ equipo|jugador*; atletas; arbitros; club de natacion; corredores ~ carrera*|maraton; federacion de; tenis; ciclistas; baloncesto; liga',
  ),
];
