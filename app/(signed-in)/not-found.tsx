export { NotFoundState as default } from "@/components/not-found-state";
