/** A whole statement that speaks neither to the reader nor of the page. */
export function readsAsCopy(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return words.length >= 8 && statement.test(text.trim()) && !ofThePage.test(text);
}

const statement = /^["“‘']?\p{Lu}.*(?<!\.)\.["”’']?(?:\s*\([^()]{3,40}\))?$/su;
const ofThePage =
  /https?:|www\.|@|©|\b(?:you|your|yours|us|our|ours|subscri\w+|newsletters?|follow|inbox|sign(?:ed)? up|log ?in|download|cookies?|advertis\w+|copyright|rights reserved|opinions|views|contributed|reporter|reported from|writer|columnist|correspondent|journalist|author|editor|editors|article|this story|this report|this version|originally|edited|compiled|podcast|app|tip|comments?|terms|privacy|website|published|updated|corrects|photos?|video|watch|read more|click|e-?mail)\b/i;
