import { buttonClasses } from "@/components/ui/button";

type ReportFilesProps = {
  /** The path of the report, under which its files are. */
  path: string;
  /** Adds what the address of the page says to the path of a file. */
  href?: (path: string) => string;
};

/** The report as a page to print, and as slides to edit. */
export function ReportFiles({ path, href = (file) => file }: ReportFilesProps) {
  return (
    <>
      <a href={href(`${path}/export.pdf`)} download className={buttonClasses()}>
        PDF
      </a>
      <a href={href(`${path}/export.pptx`)} download className={buttonClasses()}>
        PowerPoint
      </a>
    </>
  );
}
