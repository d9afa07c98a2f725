import { phrasesOf, type PhraseList } from '../matcher.ts';
import type { Brief } from '../../../rules/brief.ts';

type Deployment = NonNullable<Brief['deployment']>;

export interface PlaceCue {
  readonly deployment: Deployment;
  /** What the same words mean when denied ("no cloud"); null: then they say nothing. */
  readonly denied: Deployment | null;
  readonly weight: 1 | 2 | 3;
}

function place(cue: PlaceCue, ...lines: readonly string[]): PhraseList<PlaceCue> {
  return { value: cue, phrases: phrasesOf(...lines) };
}

/** Where the solution runs. English, then Spanish. */
export const placeCues: readonly PhraseList<PlaceCue>[] = [
  place(
    { deployment: 'air_gapped', denied: null, weight: 3 },
    'air gap*; airgap*; no internet; without ?any|an internet; without ?a network|connection; disconnected from ?the internet; no network connection; isolated network; no connectivity; not connected to ?the internet; no outside connection; no network; no connection; closed network; no wifi|signal|coverage|reception; cut off from ?the internet|outside; unplugged from ?the internet|network; never connected; without connection|connectivity|wifi; no internet access; without internet access',
    'sans internet; sans connexion; sem internet; ohne internet|internetverbindung; sin internet; sin conexion ?a internet; sin acceso a internet; sin ?ninguna conexion; aislad* de ?la internet|red; red aislada; desconectad* de internet|la red; no tien* internet; no hay internet; sin red; sin salida a internet; no conectad* a internet; red cerrada; sin cobertura|wifi|senal; nada de internet; desenchufad* de ?la internet|red; no llega internet|wifi|cobertura',
  ),
  // "Offline" is as often said of one's own computer as of a closed network.
  place({ deployment: 'air_gapped', denied: null, weight: 1 }, 'offline; off line', 'fuera de linea; hors ligne'),
  place(
    // Not wanting own servers leaves every other place open: a denial alone never sends data to the cloud.
    { deployment: 'on_prem', denied: null, weight: 3 },
    'on prem*; on premis*; on|at|in|inside|within our ?own + premises|facilities|building|datacenter; in house server*|hosting|infrastructure|deployment|hardware|datacenter|data; own|our|local servers; our own machines|computers|hardware|infrastructure; our machines; our own ?data server*|hardware|datacenter|center|centre|infrastructure|rack; our data center|centre|centres|centers; our datacenter*; self host*; selfhost*; within our network|walls|premises; inside our network|walls|premises|building|company|organization|organisation; in our building; our server; our cluster; company server*; server room; data centre of ours; internal servers; our infrastructure; our local network; private server*; inside|within|behind ~ vpn|firewall; not ~ exposed publicly; have|has + a|an ?own ?old server; our|the + hospital|company|university|school|bank|firm|faculty|council|office + server|servers|network|datacenter|machine|machines|hardware|rack; our ?own network; box|machine|server ~ under_the_desk|in_the_office|in_the_basement|in_the_cellar|in_our_office|in_our_basement; machine|server|box in + the|our + office|basement|closet|cupboard|cellar; no outside|external|third_party + service|services|provider|vendor|vendors; bare metal of|in + our; host ~ ourselves|locally; plan to purchase a server; buy ~ server; i have # servers; we have # servers; private data center|centre',
    'in|im|auf + unserem|unserer|unseren|eigenem|eigenen + rechenzentrum|haus|netz|servern|server; rechenzentrum; dans nos locaux|bureaux; na nossa|nos nossos + empresa|servidores; sur site; sur nos serveurs; nos propres serveurs; eigene|eigenen + server|servern; vor ort; servidores proprios; nossos servidores; on prem*; en local ~3 empresa|oficina|servidor*; en nuestr* ?propio|propios|propia|propias + servidor*|centro|cpd|instalaciones|infraestructura|datacenter|red|sede|edificio|maquinas|hardware|equipos; nuestro centro de datos; nuestro cpd; nuestros ?propios servidores; servidores propios; servidor* ~ propi*; servidor local; servidores locales|internos; infraestructura propia; cpd propio; dentro de ?la|nuestra|nuestras + casa|organizacion|empresa|red|instalaciones|hospital; en las instalaciones; en casa propia; autoaloj*; self host*; centro de datos propio; en la propia empresa; en el hospital; comprar ~ servidor*; servidor fisico; equipo|servidor|maquina|caja en + el|la|nuestro|nuestra + despacho|oficina|sotano|notaria|empresa|clinica|fabrica|planta|facultad|universidad|ayuntamiento; en el cpd; cpd de; servidor* de la|nuestra + facultad|universidad|empresa|clinica|casa|organizacion; servidor* del|nuestro + hospital|ayuntamiento|banco|colegio|centro|despacho|instituto; servidor* ~4 en + la|el + facultad|universidad|hospital|empresa|oficina|despacho; sin servicios|proveedores externos; sin terceros; ningun proveedor|servicio externo',
  ),
  place(
    { deployment: 'on_prem', denied: null, weight: 3 },
    "own server; no|any + vendor|vendors|provider|third_party + may|can|should + see|access|touch|read; no vendor|provider|outsider ~ see|access; nothing external; closed perimeter|circuit; inside the perimeter; behind our firewall; behind the firewall; nothing ~5 third party|parties; nothing ~ outside|online|internet; nothing ~ leave*|leaving|go* out; can't|cannot|not|never|must_not + leave|leaves|exit ~ our|the|company|corporate|hospital|building|premises|network|house|office*|country|site|perimeter; data ~ stay* ~ house|premises|building|network|inside|office|company|site|internal; data ~ not ~ leave; no data ~ leave*|leaving|leaves; data ~ never leave*; stays in house; keep ~ data ~ house|premises|internal|inside; don't want ~ data ~ leave|leaving; nothing may leave|exit; without ~ data leaving; everything ~ stay ~ house|inside|premises|building; no third party server*; don't send ~ data ~ third parties|outside|anywhere; for the whole office",
    'rien ne sorte|sort; nada saia|sair; nichts ~ verlassen; perimetro cerrado; detras del cortafuegos|firewall; nada de mandar*|subir*|enviar* ~ fuera|nube|internet|terceros; sin que ~ salga nada|informacion|datos; nada en internet; sin sacar nada; nada ~ terceros; nada ~ salir ?fuera; nada ~ sale|salga ~ de; no ~ salir ?fuera de ~ nuestr*|la|las|el|empresa|hospital|casa|oficina|edificio|red|centro; datos ~ no ~ salir|salen|salgan|saldra|saldran; no saldra|saldran ~ del|de + ?la|nuestro|nuestra + hospital|empresa|centro|organizacion|ayuntamiento|red|edificio; no ~ salir ~ datos; sin que ~ datos salgan; sin que ~ salgan ~ datos; no ~ sacar ~ datos|informacion; datos ~ quedar* ~ dentro|casa|empresa|nuestr*; todo ~ quedar* ~ dentro|casa; ningun dato ~ salir|salga|sale; ninguna informacion ~ salir|salga; no salga* ~ de; no se ~ enviar ~ datos ~ fuera|terceros|exterior; todo en casa; todo dentro de casa',
  ),
  place(
    { deployment: 'cloud', denied: 'on_prem', weight: 2 },
    'vpc; vps; ec2; heroku; sagemaker; vertex ai; digitalocean; hetzner; cloud; clouds; aws; azure; gcp; google cloud; amazon web services; cloud based; in the cloud; cloud provider*; serverless; hosted api; hosted solution|service|platform; public cloud; runpod; vast ai; lambda labs; hosted mlops; rent ~ gpu*|server*|accelerator*; rented ~ gpu*|card*|server*|accelerator*|machine*; cloud is fine|ok|okay|allowed|possible',
    'nuvem; dans le cloud; in der cloud; nube; en la nube; cloud; aws; azure; gcp; google cloud; proveedor cloud; servicio gestionado; alquilar ~ gpu*|servidor*; nube publica; la nube ~ bien|vale|sirve|posible|problema',
  ),
  // Not wanting to pay a service says nothing of one's own servers.
  place({ deployment: 'cloud', denied: null, weight: 2 }, 'saas', 'saas'),
  place(
    { deployment: 'edge', denied: null, weight: 3 },
    'edge box*|pc|computer|gateway|hardware|camera*; small|little|tiny + box|computer|pc; mini pc*; nuc; box|computer|pc ~ next_to|beside|by|at + the line|belt|machine|door|gate; on the camera|machine itself; handheld*; phone app; on board|aboard; edge device*|computing|deployment; at|on the edge; raspberry*; jetson; on|aboard + a|the|our + drone|drones; drone ~ flies|flying|flight|onboard; the drone itself; smartphone*; mobile phone*; android phone*|app|device*; phone|mobile app; android; iphone*; ios app; on + ?a|my|the|their + phone|phones; phone|phones + only|app|itself; for phones; old phone; on device; ondevice; microcontroller*; embedded ~ device*|system*|board*; esp32; arduino; single board; smart camera*; on board the; in the vehicle; in|inside + the truck|car|tractor; tablet|tablets; smartwatch; wearable*',
    'mini pc*; a pie de linea|maquina|obra|campo; junto|pegado a la + linea|cinta|maquina; en la propia maquina|camara|linea; equipo|caja|ordenador pequeno; app de|del|en_el movil; desde el|su movil; en el borde; app|aplicacion movil; edge; raspberry*; jetson; en + el|un + dron; dron ~ vuela|vuelo|bordo; movil|moviles ~ android|app|empleado*|tecnico*|aplicacion; en + el|los + movil|moviles; en el telefono; smartphone*; android; iphone*; dispositivo* ~ embebid*|movil*|borde|edge; microcontrolador*; arduino; esp32; camaras inteligentes; tablet|tablets; en el propio dispositivo; a bordo',
  ),
  place(
    { deployment: 'laptop', denied: null, weight: 2 },
    'laptop*; macbook*; mac mini; mac studio; my ?own ?personal ?home pc|computer|desktop|machine|mac; local pc; local machine; a pc; personal computer; desktop|desktops; home server; gaming pc; workstation; on my machine; motherboard; psu; ryzen; threadripper; # pin slot; pcie slot; gaming laptop; my desk; at home; single pc; low spec pc; modest pc; one pc; own computer; dev machine; linux pc; this machine; my|a rig; home lab; homelab; run ?it|them|this|models locally; running locally; run local llm*|models; local llm*; local llama*; locally; localy',
    'portatil*; mi ?propio ordenador|pc|equipo|computadora|maquina|mac|compu; placa base; fuente de alimentacion; en casa; macbook*; mac mini; mac studio; ordenador personal; pc de sobremesa|casa|local; sobremesa; en mi casa; laptop*; en local; un pc; estacion de trabajo; meu pc|computador|notebook; mon pc|ordinateur|portable; mein|meinem + pc|rechner|laptop; ordinateur portable; correr ~ localmente; localmente',
  ),
  place(
    { deployment: 'any', denied: null, weight: 3 },
    "cloud or on prem*; on prem* or ?the ?in cloud; anywhere is fine; don't care where; doesn't matter where; no preference ~ where|deployment|hosting; either cloud or; wherever is best|cheapest; local or cloud; cloud or local ~ fine|ok",
    'nube o ?en local|propio|servidores; da igual donde; donde sea; me da igual ~ nube|donde; sin preferencia ~ donde|despliegue; local o nube; on prem* o nube; no importa donde; indiferente donde; tanto en la nube como',
  ),
];
