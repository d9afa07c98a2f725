/**
 * Words of a message that follows an answer, by what they speak of; "stem*" stands for every word that begins like it.
 * One list for both languages: what is learnt from one then helps the other.
 */
export const followUpWords = {
  money:
    'cost* cuesta* coste* precio* price* pricing pay* paga* pagar* gast* spend* spent euro* eur dollar* dolar* money dinero presupuesto* budget* bill factura* tarifa* fee fees expens* caro cara caros caras capex opex tco invoice* importe* desembols* euro* euritos pavos pasta plata duro duros pence quid grand cartera wallet bolsillo pocket accountant licencia* licence* license* ballpark amount* asciende sale sangra damage',
  cheap:
    'cheap* barat* econom* afford* low-cost asequible* ahorr* save saves saving* rebaj* ajustad* inexpensive low-cost apañadit* apanadit* modest* modesto trim recorta* barato* mortals charity barat*',
  dear: 'expens* caro cara caros caras carisim* pricey dear costly steep overpriced barbaridad silla mil',
  less: 'less least fewer lowest lower menos menor minim* smallest reducir reduce* cut bajar* bring',
  more: 'more most mas mayor higher highest greater maximum maxim* subir* raise* improv* mejorar* mejor better best top',
  fast: 'fast* quick* rapid* speed* veloc* laten* latency snapp* responsiv* lento lenta lentos slow* agil* espera* wait* ligera ligero inmediat* instant* pispas crawl lag speed race fluida rueda* ruedecita hour hora patient impatient milli* cola segundos seconds minutes minutos velocidad arrastra',
  answerTime: 'answer* respond* respuesta* contest* reply replies response*',
  soon: 'soon* weeks week semanas semana meses month* months plazo* launch* live ready lista listo antes pronto cuando when deploy* produccion production montar* monta arranc* marcha running implant* install* instal* tarda* tardar* navidad enero lead-time monta monten tiempo implanta holidays deadline rapidito prisa month-end go-live plazos rodando obra lleva',
  good: 'accura* precis* quality calidad aciert* acert* correct* right wrong mistake* error* equivoc* falla fallos reliable* exact* hallucin* alucin* inventa botch* garbage cleverest exam nota score scores falla fallan acertar acierto aciertos porcentaje hit-rate f1 precis* vota fiar meter-la-pata',
  energy:
    'energ* electric* electricidad luz carbon* co2 green* ecolog* verde contamin* planet* planeta climat* power watt* vatios kwh footprint huella emission* emision* consum* sostenib* sustainab* enviro* pollut* solar battery bateria corriente traga chupa kw generator generador juice kilovatio electric heat enchufe coolest kilovatios co2',
  simple:
    'simpl* sencill* easy easier easiest facil* lio complic* complex* maintain* mantener* mantenim* hassle fuss manejable comod* lightweight guerra faff fiddly lio berenjenal cable instalar enchufe plug* off-the-shelf boring babysit* dolores andar casa trouble* command docker plumbing',
  data: 'data datos documents documento* documentos files file archivo* ficheros expediente* information informacion records patient* paciente* contracts contratos privad* privac* private confiden* sensitive sensible* gdpr rgpd secrets secretos papeles chat historia* pacient*',
  kept: 'store* stored storage guard* kept keep keeps almacen* conserv* retain* alojad* hosted hosting residen* located ubica*',
  leaves:
    'leave* leaves leaving sale salen salir leak* filtr* fuera outside abroad extranjero share* compart* envia* send* sent viaja* travel* transfer* transmit* offline internet desconect* building china eeuu usa america* gringo abroad terceros third-party',
  seen: 'see sees seen access* acceso* acceder* read* leer* lee ver vea ven vean mira* look* peek* spy* espi*',
  safe: 'safe* secur* segur* protect* proteg* encrypt* cifrad* privac* privad* breach* hack*',
  trains: 'train* entren* learn* aprend* fine-tun* finetun*',
  source:
    'source* fuente* origen evidence* evidencia* citation* referenc* cita* proof prueba pruebas base basis donde where basas bases auditor* citation* tested quien dice says',
  sure: 'sure certain* confiden* reliab* fiab* trust* fio fiar* confia* segur* exact* guess* invent* estimad* estimac* estimat* medid* measur* medicion* real reales error margin margen rango range uncertain* incert* aproximad* rough* made-up teorico real bet fio guesswork fiar medist*',
  figure:
    'number* numero* figure* cifra* dato dates date fecha* math* maths calcul* calculat* comput* formula* work* worked hallado sacas saca sacaste',
  why: 'why porque reason* razon* motivo* basas basis because justific* how-come argument*',
  changes:
    'change* cambi* flip* otherwise depend* hinge* tip* dejaria umbral* threshold* driving mueve sensible close sensitive vuelta move moves flip order perch stop',
  mind: 'mind opinion recommend* recomend* result* resultado* decision eleccion elegir* choice choose* pick* prefer* prefier*',
  choose:
    'take choose* pick* quedo quedamos elijo elegimos escojo escogemos adelante go vamos quiero want prefiero prefer decided decidid* convence me-quedo ahead going select*',
  compare: 'compar* differ* diferenc* distingu* versus vs frente lado side next-to contrast*',
  suppose:
    "suppos* supon* imagin* if si pongamos what-if pretend* pasaria ocurriria would were fuera fueran tuvier* hubiera assume assuming let's say doubles double triple half mitad doble imaginate ponte suponiendo supposing pretending hazme triple doble play say juguemos pues",
  about: 'what-about que-tal how-about',
  people:
    'people persona* gente hire* hiring contrat* staff team* equipo personal empleado* employee* engineer* ingenier* informatic* developer* desarrollador* tecnico* programad* skills perfil* plantilla guys person-months expert* experto* curso* course* training formar* formacion who quien quienes ourselves nosotros solos yourself alone cursillo devs techies it contratar apañarian apanarian guy guys formar job full-time perfil',
  human:
    'human* human person persona someone somebody alguien comercial* sales asesor* consultor* consultant agent agente call llam* talk hablar speak phone telefono representative contact* contacto ring llamara llamar carne hueso oficina adult',
  next: 'next siguiente* empez* empiez* start* begin* comenz* comienz* step* paso pasos roadmap hoja plan planning lunes monday first primero todo tareas fases phases kickoff timeline calendario ahora now tiro monday camino walk stages trial prueba piloto visto-bueno go-ahead',
  proposal:
    'proposal* propuesta* pdf word docx pptx powerpoint excel document* documento informe* report* export* download* descarg* boss jefe jefa writing print* imprim* slide* present* presentacion email* mail* correo* send* manda* mandame envia* enviame pasame bring consejo board directivos resumen papel forward limpio printable manager gerente concejal director pages two-pages tablita link',
  explain:
    'explain* explic* mean* signific* defin* quiere-decir sirve term* concept* remind* recuerd* understand entiend* whats jargon palabr* words sigla* acronym* ignorancia suena saying words wrote',
  lost: 'lost perdid* confus* lio understand entiendo jargon complicad* overwhelm* chino follow pillo cristiano plain technical tecnico demasiad* perdido dummy simple sigla siglas brain mande eh huh none-the-wiser head igual none wiser despacio normal',
  undo: 'undo deshaz* deshacer revert* back atras anterior previous restore* restaur* vuelve volver dejalo retract* cancel* borralo lo-ultimo oops way version arrepiento anula before antes habia',
  restart:
    'reset* reinici* restart* over nuevo nueva scratch cero clear* borra* wipe* otra-vez fresh begin empezar empezamos todo everything all new conversation conversacion bin tabla rasa borron cuenta resetea resetear afresh case distinta different completely practicar principio consulta',
  remove:
    'remove* quita* drop* olvid* forget* ignor* elimin* descart* delete* borra* hide* fuera skip* without discard* exclude* scrap strike lose quitalo sacalo da-igual cuentes',
  language:
    'english spanish ingles espanol castellano language idioma frances french german aleman portugues portuguese catalan gallego euskera vasco italian ingles polish welsh idiomas languages spanish',
  thanks:
    'thank* gracias thx cheers great perfect* genial estupend* cool nice ok okay vale entendido helpful amable awesome lovely brilliant excelente got bien understood agradec* appreciate* wonderful crack buenisimo agradece grax ta lifesaver clears salvad*',
  hello: 'hola hello hi hey buenas buenos morning afternoon holi wenas hiya saludos afternoon evening',
  dislike:
    'like gusta* convence* none ninguna ninguno nada other* otra otras otros else more options opciones alternat* unhappy happy none-of dislike* hate* odio mala malas bad worse rubbish rubbish meh puaj decepcionad* cuadra esperaba hoping feeling cto defend* vende',
  buy: 'buy* bought compr* purchase* adquir* own owning propio propia propiedad ownership owned invest* invertir* inversion',
  rent: 'rent* alquil* lease* leasing subscription suscrip* cloud nube pay-as-you-go renting arrend*',
  worth: 'worth merece* compensa* sense sentido rentable* pays break-even amortiz* interesa vale daft owning',
  get: 'get have tener tengo conseguir* consigo obten* obtengo buy da das dan daria afford* llego alcanza* llega far stretch* llego permitir alcanza montar',
  law: 'law* legal* ley leyes gdpr rgpd complian* cumpl* regulat* normativ* norma norms ai-act lopd hipaa ens audit* auditor* impact impacto dpia oblig* dut* liab* responsab* ico dpo agencia multar multa fined sued legal rules consentimiento papers paperwork fine allowed permitid* obliga',
  you: "you your tu tus te ti ustedes usted vosotros you're yourself yours tuyo contigo eres are sois",
  selfThings:
    'chatgpt gpt bot robot machine maquina free gratis gratuito commission comision* chat conversation conversacion escrib* write* made hecho created creado company empresa behind detras vend* sell* sponsor* patrocin* neutral* partner* neutral imparcial push empujas comision programo factura sign up remember acuerdas publicidad wrapper',
  machine:
    'server* servidor* gpu* tarjeta* card* hardware machine* maquina* equipo* ordenador* pc computer* workstation grafica* rack laptop portatil* chip* box room datacenter cpd appliance box compu cacharro torre mini tower kit spec instancia instance tin maquinita desk rack',
  memory:
    'memory memoria vram ram gigas gb gigabytes fit fits cabe caben cabria 24gb disco disk download ocupa cabe choke',
  model:
    'model* modelo* llm open abierto abierta open-source weights pesos licen* parameters parametros brain dentro hood qwen gemma parametros chino chinese chinos version',
  risk: 'risk* riesg* wrong catch trampa problem* problema* downside* inconvenient* drawback* worry peligro* danger* fail* fallar contras cons pitfall* pega pegas desventaj* malo letra trampa dejar tirado malo miedo miedica',
  place:
    'first second third fourth fifth primera primero segunda segundo tercera tercero cuarta quinta one two three uno dos tres number option opcion options opciones top last ultima',
  which: 'which cual cuales que what',
  howMuch: 'how cuanto cuanta cuantos cuantas much many',
  load: 'users usuarios requests peticiones consultas traffic trafico concurrent* simultan* once vez day dia',
  brief:
    'documents images imagenes videos calls llamadas offices sedes sites contracts deadline plazo labelled etiquetad* users usuarios actually realidad meant sorry perdona forgot olvid* correct* corrige only solo must has tiene que correction scratch mistake resulta turns quick ojo oye',
  modelName:
    'llama mistral gemini claude copilot gpt openai azure aws google deepseek qwen anthropic bedrock chatgpt mac falcon phi gemma',
  joke: 'joke chiste weather tiempo match partido futbol football serie pelicula movie song cancion recipe receta love amor stupid tonto tonta poem poema politic* horoscop* lotter* bitcoin news noticias capital play jugar sing game games',
} as const;
