import { sentences } from '../../../i18n/sentences.ts'

export const said = sentences({
  title: { en: 'Mail of the demonstration', fr: 'Courriels de la démonstration' },
  lead: { en: 'In a demonstration no mail leaves: whatever the portal writes to people can be read here.', fr: 'Dans une démonstration, aucun courriel ne part : tout ce que le portail écrit aux gens se lit ici.' },
  caption: { en: { one: '{count} mail, the newest first', other: '{count} mails, the newest first' }, fr: { one: '{count} courriel', other: '{count} courriels, du plus récent au plus ancien' } },
  subject: { en: 'Subject', fr: 'Objet' },
  recipient: { en: 'To', fr: 'À' },
  forgotten: { en: '(address forgotten)', fr: '(adresse oubliée)' },
  written: { en: 'Written', fr: 'Rédigé' },
  language: { en: 'Language', fr: 'Langue' },
  empty: { en: 'Nobody has been written to yet. Confirm a work e-mail, join the mailing list or send a request, and the mail appears here.', fr: 'Personne n’a encore reçu de courriel. Confirmez un courriel professionnel, abonnez-vous à la liste de diffusion ou présentez une demande, et le courriel s’affichera ici.' },
  back: { en: 'All mail', fr: 'Tous les courriels' },
})
