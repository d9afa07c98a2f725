/** Consejos junto a las soluciones. */
export const adviceEs = {
  adviceDataPreparation:
    'Reserva entre un {{low}} y un {{high}} del esfuerzo para los datos: reunirlos, limpiarlos y revisarlos. Empieza por ahí.',
  adviceLabelling:
    'Con {{labels}} etiquetas los resultados varían. Unas {{wanted}} los estabilizarían: cerca de {{hours}} de etiquetado con dos personas que acuerden los criterios.',
  adviceDistributionShift:
    '{{sites}} sedes rara vez producen los mismos datos. Deja una fuera al construir y prueba con ella antes de confiar en el resultado.',
  advicePilotFirst:
    'Empieza con un piloto: {{users}} personas durante {{weeks}}, con una cifra acordada que decida si se sigue.',
  adviceUnverifiedFigures: 'El precio de la primera opción es una estimación. Pide una oferta antes de decidir.',
  adviceImpactAssessment:
    'Los datos especialmente protegidos exigen una evaluación de impacto antes de empezar. Es información, no asesoramiento jurídico.',
  adviceAiActClass:
    'En este sector ({{industry}}) algunos usos son de alto riesgo según el Reglamento europeo de IA. Documenta la finalidad, mantén a una persona al mando y avisa de que se habla con una máquina. No es asesoramiento jurídico.',
  adviceDrift:
    'Los datos cambian. Mide el error cada mes con casos nuevos y decide de antemano cuándo volver a entrenar.',
  adviceEvaluationSet:
    'Escribe unas {{count}} preguntas reales con su respuesta correcta antes de elegir el modelo. Las puntuaciones publicadas dicen poco de tus textos.',
  adviceSingleMachine:
    'Una sola máquina para {{users}} usuarios: si falla, el servicio se detiene. Prevé copias, una segunda máquina o cómo se trabaja mientras tanto.',
  adviceLicenceConditions:
    '{{model}} tiene condiciones ({{licence}}). Haz que alguien las revise antes de pasar a producción.',
  adviceTrainingPeople:
    'Nadie tiene que ser experto el primer día. Prevé un curso corto, nombra a una persona responsable y deja que un socio construya la primera versión con tu equipo.',
  advicePretrainingWarning:
    'Preentrenar es el último recurso. Un modelo publicado y adaptado casi siempre da mejores resultados por mucho menos. Demuestra antes que no basta.',
  adviceStalePrices: 'El precio de la primera opción se leyó el {{date}}. Compruébalo de nuevo.',
  adviceRetrievalForFacts:
    'Para recordar datos, recupera los documentos. El ajuste fino enseña estilo y formato, y se queda atrás cuando algo cambia.',
  adviceBreakEven:
    'Con {{requests}} al mes, compara de nuevo tras tres meses de uso real: las máquinas propias pueden salir más baratas.',
  adviceProcessorContract:
    'Firma con el proveedor un contrato de encargo del tratamiento: región, conservación y que no entrene con tus datos.',
} as const;
