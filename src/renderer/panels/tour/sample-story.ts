import sample from "../../../../resources/samples/harbour-bridge.txt?raw";

/** The story of the tour. */
export const sampleStory: string = sample;
