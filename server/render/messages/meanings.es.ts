/** Qué significan las cifras de una respuesta, en español. */
export const meaningMessages: Readonly<Record<string, string>> = {
  'conversation.meaning.oneOffCost':
    'El coste inicial es lo que se paga una vez: máquinas, puesta en marcha, trabajo de personas y entrenamiento hasta que funciona.',
  'conversation.meaning.monthlyCost':
    'El coste mensual es lo que cuesta cada mes cuando ya funciona: servicios, alquiler, electricidad y mantenimiento.',
  'conversation.meaning.tco': 'El coste total (TCO) es el coste inicial más todos los mensuales de todo el periodo.',
  'conversation.meaning.costPerThousandRequests':
    'El coste por mil peticiones es el coste total dividido entre las peticiones del periodo, por mil.',
  'conversation.meaning.energyKwhPerMonth':
    'La energía al mes es la electricidad que gastan las máquinas y su refrigeración, en kilovatios hora.',
  'conversation.meaning.carbonKgPerMonth':
    'El carbono al mes es el CO₂ que se emite para producir esa electricidad, según la red del lugar donde funciona.',
  'conversation.meaning.weeksToProduction':
    'El plazo es el número de semanas desde que se decide hasta que la gente lo usa.',
  'conversation.meaning.ttftMs':
    'El tiempo hasta el primer token (TTFT) es lo que espera una persona hasta que aparece la primera palabra de la respuesta.',
  'conversation.meaning.tpotMs':
    'El tiempo por token (TPOT) es la pausa entre un trozo de palabra y el siguiente mientras se escribe la respuesta.',
  'conversation.meaning.requestsPerSecond':
    'Las peticiones por segundo son las que puede atender cada segundo sin perder sus tiempos de respuesta.',
  'conversation.meaning.memoryPerAcceleratorGb':
    'La memoria por acelerador es lo que debe caber en cada uno: el modelo, las conversaciones en curso y algo de margen.',
  'conversation.meaning.quality':
    'La calidad es lo bien que hacen los modelos este tipo de trabajo en medidas publicadas, de 0 a 1.',
};
