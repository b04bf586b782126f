// Registers every listener, at once and in order: an event that wakes the worker finds them all. No logic here.
import { defineBackground } from 'wxt/utils/define-background';
import { purgeDeleted } from '../lib/db/purge';
import { receiveExtraction, receiveFrame, receiveResources } from '../lib/capture/receive';
import { answerMenu } from '../lib/capture/answer-menu';
import { discardCapture, retryAfterGrant, retryCapture } from '../lib/capture/retry';
import { actOnPages, queueAfterGrant, queuePages } from '../lib/capture/queue/queue-pages';
import { queueAlarm, resumeQueue, runQueue } from '../lib/capture/queue/run-queue';
import { resumeAlarm, resumeJobs } from '../lib/capture/run-job';
import { startCapture } from '../lib/capture/start';
import { addMenus, menuRequest } from '../lib/platform/menus';
import { showFirstRun } from '../lib/platform/first-run';
import { listen } from '../lib/messaging/listen';
import { browser } from '../lib/platform/browser';

export default defineBackground({
	type: 'module',
	main() {
		listen('capture.start', startCapture);
		listen('capture.retry', ({ evidenceId, tabId, waits }) => retryCapture(evidenceId, tabId, waits));
		listen('capture.discard', ({ evidenceId }) => discardCapture(evidenceId));
		listen('queue.add', ({ pages, mayShow }) => queuePages(pages, mayShow));
		listen('queue.act', ({ act, ids }) => actOnPages(act, ids));
		listen('capture.frame', receiveFrame);
		listen('capture.resources', receiveResources);
		listen('capture.extraction', receiveExtraction);

		browser.runtime.onInstalled.addListener(({ reason }) => {
			void addMenus();
			if (reason === 'install') void showFirstRun();
		});
		browser.permissions.onAdded.addListener(() => {
			void retryAfterGrant();
			void queueAfterGrant();
		});
		browser.runtime.onStartup.addListener(() => void purgeDeleted());
		browser.alarms.onAlarm.addListener((alarm) => {
			if (alarm.name === resumeAlarm) void resumeJobs();
			if (alarm.name === queueAlarm) void runQueue();
		});
		browser.contextMenus.onClicked.addListener((info, tab) => {
			const request = menuRequest(info, tab);
			if (request) void answerMenu(request, tab?.id);
		});
		browser.commands.onCommand.addListener((_command, tab) => {
			if (tab?.id !== undefined) void startCapture({ tabId: tab.id, selection: '', anew: true });
		});

		void resumeJobs();
		void resumeQueue();
	},
});
