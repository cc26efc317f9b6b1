export { ForbiddenState as default } from "@/components/forbidden-state";
