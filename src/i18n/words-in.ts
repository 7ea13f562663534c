import { messagesEn } from './messages.en';
import { messagesZh, type Messages } from './messages.zh';

/** All words of one language. */
export const wordsIn = (locale: 'zh' | 'en'): Messages => (locale === 'zh' ? messagesZh : messagesEn);
