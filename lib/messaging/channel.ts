// The one channel between the extension's contexts.
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Protocol } from './protocol';

export const channel = defineExtensionMessaging<Protocol>();
