// What kind of piece a page most likely is. Only a first guess: the candidate decides.
import type { EvidenceKind } from './evidence';
import type { PageFacts } from './snapshot';

const social =
	/(^|\.)(linkedin\.com|x\.com|twitter\.com|instagram\.com|facebook\.com|tiktok\.com|youtube\.com|threads\.(net|com)|bsky\.app|mastodon\.\w+|reddit\.com|pinterest\.\w+)$/;
const dashboards =
	/(^|\.)(ads\.google\.com|analytics\.google\.com|lookerstudio\.google\.com|search\.google\.com|business\.facebook\.com|adsmanager\.facebook\.com|ads\.linkedin\.com|ads\.tiktok\.com|app\.hubspot\.com|brevo\.com|semrush\.com|hootsuite\.com)$/;
const articleTypes = /"@type"\s*:\s*(\[[^\]]*)?"(NewsArticle|Article|BlogPosting|Report|TechArticle|AnalysisNewsArticle)"/;
const postTypes = /"@type"\s*:\s*(\[[^\]]*)?"(SocialMediaPosting|DiscussionForumPosting)"/;
const dashboardPath = /\/(dashboard|tableau-de-bord|analytics|reporting|reports?|campaigns?|campagnes)(\/|$)/i;

/** Guesses from the address alone while nothing else is known, then from what the page says of itself. */
export function guessKind(url: string, facts: PageFacts | null): EvidenceKind {
	const address = URL.canParse(url) ? new URL(url) : null;
	if (facts?.contentType === 'application/pdf' || address?.pathname.toLowerCase().endsWith('.pdf')) return 'document';
	const host = address?.hostname ?? '';
	if (dashboards.test(host)) return 'dashboard';
	const jsonLd = facts?.jsonLd.join('\n') ?? '';
	if (social.test(host) || postTypes.test(jsonLd)) return 'social-post';
	if (articleTypes.test(jsonLd) || /^(article|news)/i.test(facts?.metas['og:type'] ?? '')) return 'watch-source';
	if (dashboardPath.test(address?.pathname ?? '') || (facts?.canvases ?? 0) >= 2) return 'dashboard';
	return 'page';
}
