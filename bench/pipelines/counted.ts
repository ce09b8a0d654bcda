import { definePipeline, dispersion, frequencies, keyness } from "ushtil";
export default definePipeline({ read: ["corpus"], write: [frequencies({ units: ["word", "lemma"] }), keyness({ by: "journal" }), dispersion()] });
