/** What is said when a person is asked for and comes, in Spanish. */
export const inboxEs: Readonly<Record<string, string>> = {
  'inbox.told': 'He avisado a un especialista, que puede entrar aquí. Mientras tanto puedes seguir.',
  'inbox.away': 'Tu petición está en la bandeja de nuestros especialistas. Ahora mismo no hay ninguno.',
  'inbox.nobody': 'Aquí no hay ningún especialista. Tu petición queda guardada.',
  'inbox.leaveContact': 'Deja aquí un correo o un teléfono y lo guardo con tu petición.',
  'inbox.contactKept': 'Guardado con tu petición: {{contact}}',
  'inbox.alreadyHere': '{{who}} está en esta conversación y lee lo que escribes.',
  'inbox.hasLeft': '{{who}} ha salido de la conversación. Sigo yo desde aquí.',
  'inbox.error.alreadyJoined': '{{who}} ya está en esta conversación.',
  'inbox.error.notASeller': 'Solo puede salir un especialista que haya entrado.',
  'inbox.error.notForSellers': 'Un especialista no puede hacer esto.',
  'inbox.error.notSignedIn': 'Esta sesión ya no vale. Identifícate de nuevo.',
  'inbox.error.wrongKey': 'La clave no es correcta, o este servidor no tiene ninguna.',
};
