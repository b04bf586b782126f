// Sends a message of protocol.ts. The pages that only speak load no schema: the receiver checks what arrives.
import { channel } from './channel';

export const send = channel.sendMessage;
