import type { Hours } from '../../../shared/contract/policy.ts'
import { hoursInWords } from './hours-in-words.ts'

export type NoticeKind = 'privacy' | 'terms' | 'calls'
export type NoticeFacts = {
  name: string; legalName: string; grievanceName: string; grievanceContact: string; retentionMonths: number; hours: Hours | null; backfillMaxDays: number; namesAllowed: boolean
}
type Section = { heading: string; paragraphs: string[]; items?: string[] }
export type NoticeText = { title: string; sections: Section[] }
export type NoticeItem = { key: string; title: { en: string; hi: string }; detail: { en: string; hi: string }; choice: boolean }
export type NoticeContent = { en: NoticeText; hi: NoticeText; items?: NoticeItem[] }

/** The text of a notice in both languages, made from the organisation's facts and the capture policy in force. */
export function composeNotice(kind: NoticeKind, facts: NoticeFacts): NoticeContent {
  if (kind === 'privacy') return { en: privacyEn(facts), hi: privacyHi(facts) }
  if (kind === 'terms') return { en: termsEn(facts), hi: termsHi(facts) }
  const items = callItems(facts)
  return { items, en: callsText('en', facts, items), hi: callsText('hi', facts, items) }
}

function privacyEn(f: NoticeFacts): NoticeText {
  return {
    title: 'Privacy notice',
    sections: [
      { heading: 'Who is responsible', paragraphs: [`${f.legalName} runs this CRM and decides what is kept in it.`] },
      { heading: 'What is kept about you', paragraphs: ['To let you sign in and work, these are kept:'], items: ['your name, e-mail or mobile number, and role', 'what you write and change in the CRM, and when', 'when and with which browser or phone you signed in'] },
      { heading: 'What it is used for', paragraphs: ['To run the company’s dealings with its clients, to keep access safe, and to answer who changed what. Nothing is sold, and nothing is sent to others for advertising.'] },
      { heading: 'Calls', paragraphs: ['Calls of your phone are recorded in the CRM only after you agree to the separate call notice. You may say no and still use the CRM, and take your agreement back at any time.'] },
      { heading: 'Your rights', paragraphs: ['You may see what is kept about you, have it corrected or erased where the law allows, name somebody to act for you, and complain.', `Ask ${f.grievanceName}, ${f.grievanceContact}. You get an answer within 90 days. If it does not satisfy you, you may complain to the Data Protection Board of India.`] },
      { heading: 'How long', paragraphs: [`Call records are kept for ${f.retentionMonths} months, then erased. Logs that keep access safe are kept for at least one year.`] },
    ],
  }
}

function privacyHi(f: NoticeFacts): NoticeText {
  return {
    title: 'गोपनीयता सूचना',
    sections: [
      { heading: 'ज़िम्मेदार कौन है', paragraphs: [`यह CRM ${f.legalName} चलाती है और वही तय करती है कि इसमें क्या रखा जाए।`] },
      { heading: 'आपके बारे में क्या रखा जाता है', paragraphs: ['आप साइन इन करके काम कर सकें, इसके लिए यह रखा जाता है:'], items: ['आपका नाम, ई-मेल या मोबाइल नंबर, और भूमिका', 'CRM में आप जो लिखते और बदलते हैं, और कब', 'आपने कब और किस ब्राउज़र या फ़ोन से साइन इन किया'] },
      { heading: 'किस काम के लिए', paragraphs: ['कंपनी के ग्राहकों के साथ काम चलाने, पहुँच सुरक्षित रखने और यह बताने के लिए कि किसने क्या बदला। कुछ भी बेचा नहीं जाता और विज्ञापन के लिए किसी को नहीं भेजा जाता।'] },
      { heading: 'कॉल', paragraphs: ['आपके फ़ोन के कॉल CRM में तभी दर्ज होते हैं जब आप कॉल की अलग सूचना पर सहमति दें। आप मना करके भी CRM चला सकते हैं, और सहमति कभी भी वापस ले सकते हैं।'] },
      { heading: 'आपके अधिकार', paragraphs: ['आप देख सकते हैं कि आपके बारे में क्या रखा गया है, क़ानून के अनुसार उसे सुधरवा या मिटवा सकते हैं, अपनी ओर से किसी को नामित कर सकते हैं और शिकायत कर सकते हैं।', `${f.grievanceName} से पूछें, ${f.grievanceContact}। 90 दिन के भीतर उत्तर मिलेगा। संतुष्ट न हों तो भारत के डेटा संरक्षण बोर्ड में शिकायत कर सकते हैं।`] },
      { heading: 'कब तक', paragraphs: [`कॉल का ब्योरा ${f.retentionMonths} महीने रखा जाता है, फिर मिटा दिया जाता है। पहुँच की सुरक्षा के लॉग कम से कम एक साल रखे जाते हैं।`] },
    ],
  }
}

function termsEn(f: NoticeFacts): NoticeText {
  return {
    title: 'Terms of use',
    sections: [
      { heading: 'What this is', paragraphs: [`${f.name} uses this CRM to look after its clients. You use it for that work, with your own sign-in.`] },
      { heading: 'Your part', paragraphs: ['Keep your password to yourself. Enter what is true. Use clients’ numbers and details only for the company’s work, and respect their wish not to be contacted.'] },
      { heading: 'The company’s part', paragraphs: ['The company gives you access, keeps your data safe, and shows you what is recorded about you. No measure of performance takes effect on its own: a person decides.'] },
      { heading: 'Whose data', paragraphs: [`Data entered here belongs to ${f.legalName}. The owner can take all of it out at any time.`] },
      { heading: 'Questions', paragraphs: [`${f.grievanceName}, ${f.grievanceContact}`] },
    ],
  }
}

function termsHi(f: NoticeFacts): NoticeText {
  return {
    title: 'उपयोग की शर्तें',
    sections: [
      { heading: 'यह क्या है', paragraphs: [`${f.name} अपने ग्राहकों का ध्यान रखने के लिए यह CRM इस्तेमाल करती है। आप इसे उसी काम के लिए, अपने साइन-इन से चलाते हैं।`] },
      { heading: 'आपकी ज़िम्मेदारी', paragraphs: ['अपना पासवर्ड किसी को न बताएँ। सही जानकारी ही दर्ज करें। ग्राहकों के नंबर और ब्योरे केवल कंपनी के काम में लें, और संपर्क न करने की उनकी इच्छा का मान रखें।'] },
      { heading: 'कंपनी की ज़िम्मेदारी', paragraphs: ['कंपनी आपको पहुँच देती है, आपका डेटा सुरक्षित रखती है और दिखाती है कि आपके बारे में क्या दर्ज है। प्रदर्शन का कोई आँकड़ा अपने-आप असर नहीं करता: फ़ैसला इंसान करता है।'] },
      { heading: 'डेटा किसका है', paragraphs: [`यहाँ दर्ज डेटा ${f.legalName} का है। मालिक उसे कभी भी पूरा निकाल सकते हैं।`] },
      { heading: 'सवाल', paragraphs: [`${f.grievanceName}, ${f.grievanceContact}`] },
    ],
  }
}

function callItems(f: NoticeFacts): NoticeItem[] {
  const days = f.backfillMaxDays
  return [
    { key: 'call_log', choice: true, title: { en: 'Calls of your work SIM', hi: 'आपके काम के सिम के कॉल' }, detail: { en: 'Time, number, incoming or outgoing, length. Never the conversation.', hi: 'समय, नंबर, आने वाला या जाने वाला, अवधि। बातचीत कभी नहीं।' } },
    ...(f.namesAllowed ? [{ key: 'names', choice: true, title: { en: 'Names in your address book', hi: 'आपकी फ़ोनबुक के नाम' }, detail: { en: 'Only of numbers whose calls are kept.', hi: 'केवल उन नंबरों के, जिनके कॉल रखे जाते हैं।' } }] : []),
    { key: 'backfill', choice: days > 0, title: { en: 'Earlier calls', hi: 'पहले के कॉल' }, detail: days > 0 ? { en: `None, unless you choose up to ${days} days.`, hi: `कोई नहीं, जब तक आप ${days} दिन तक के न चुनें।` } : { en: 'None: only calls from your agreement on.', hi: 'कोई नहीं: केवल सहमति के बाद के कॉल।' } },
    { key: 'hours', choice: false, title: { en: f.hours ? `Only ${hoursInWords(f.hours, 'en')}` : 'At all hours', hi: f.hours ? `केवल ${hoursInWords(f.hours, 'hi')}` : 'हर समय' }, detail: f.hours ? { en: 'Other calls never leave this phone.', hi: 'बाक़ी कॉल इस फ़ोन से बाहर नहीं जाते।' } : { en: 'Calls of a SIM marked private never leave this phone.', hi: 'निजी सिम के कॉल इस फ़ोन से बाहर नहीं जाते।' } },
    { key: 'who', choice: false, title: { en: 'Who sees it', hi: 'कौन देखता है' }, detail: { en: 'Your manager, the owner, and you. You see who looked.', hi: 'आपके मैनेजर, मालिक और आप। आप देखते हैं कि किसने देखा।' } },
    { key: 'kept', choice: false, title: { en: `Kept ${f.retentionMonths} months`, hi: `${f.retentionMonths} महीने रखा जाता है` }, detail: { en: `Then erased. Questions: ${f.grievanceName}, ${f.grievanceContact}`, hi: `फिर मिटा दिया जाता है। सवाल: ${f.grievanceName}, ${f.grievanceContact}` } },
  ]
}

function callsText(language: 'en' | 'hi', f: NoticeFacts, items: NoticeItem[]): NoticeText {
  const hindi = language === 'hi'
  return {
    title: hindi ? 'काम के कॉल, आपकी सहमति से' : 'Your work calls, recorded with your agreement',
    sections: [
      {
        heading: hindi ? 'क्यों' : 'What for',
        paragraphs: [hindi
          ? `${f.legalName} देखना चाहती है कि किन ग्राहकों को जवाब मिला और किन्हें इंतज़ार है, और काम की सही तस्वीर चाहती है। आप मना करके भी CRM चला सकते हैं।`
          : `${f.legalName} wants to see which clients were answered and which wait, and a fair picture of the work. You can say no and still use the CRM.`],
      },
      { heading: hindi ? 'क्या दर्ज होता है' : 'What is recorded', paragraphs: [], items: items.map((item) => `${item.title[language]}: ${item.detail[language]}`) },
      {
        heading: hindi ? 'वापस लेना' : 'Taking it back',
        paragraphs: [hindi
          ? 'सहमति उतनी ही आसानी से वापस ली जा सकती है जितनी आसानी से दी गई: “फ़ोन और सहमति” में दो टैप में। दर्ज होना उसी समय रुक जाता है, और आप चुनते हैं कि पहले का रखा जाए या मिटाया जाए।'
          : 'You take your agreement back as easily as you gave it: two taps in “Phones and consent”. Recording stops at once, and you choose whether what was recorded is kept or erased.'],
      },
      {
        heading: hindi ? 'अधिकार और शिकायत' : 'Rights and complaints',
        paragraphs: [hindi
          ? `देखने, सुधरवाने, मिटवाने या शिकायत के लिए: ${f.grievanceName}, ${f.grievanceContact}। इसके बाद भारत के डेटा संरक्षण बोर्ड में शिकायत कर सकते हैं।`
          : `To see, correct or erase it, or to complain: ${f.grievanceName}, ${f.grievanceContact}. After that you may complain to the Data Protection Board of India.`],
      },
    ],
  }
}
