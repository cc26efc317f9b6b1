"use client";

import { ChevronDown, Download } from "lucide-react";
import { useState } from "react";
import type { StructureAddress } from "@/lib/domain/structure-address";
import {
  type ExportFormat,
  type ExportPaper,
  type ExportTheme,
  exportFormats,
  exportPapers,
  exportThemes,
  fileHref,
} from "@/lib/domain/structure-export";
import { Button } from "../ui/button";
import { Menu, MenuChoice, MenuDownload, MenuSeparator } from "../ui/menu";

const formats: Record<ExportFormat, { name: string; use: string }> = {
  pdf: { name: "PDF", use: "to print and send" },
  pptx: { name: "PowerPoint", use: "shapes to edit" },
  svg: { name: "SVG", use: "vector drawing" },
  png: { name: "PNG", use: "picture" },
};
const themes: Record<ExportTheme, string> = { light: "Light", dark: "Dark" };
const papers: Record<ExportPaper, string> = { a4: "A4 landscape", a3: "A3 landscape" };

/** The drawing of the page as a file. */
export function DownloadMenu({ address }: { address: StructureAddress }) {
  const [theme, setTheme] = useState<ExportTheme>("light");
  const [paper, setPaper] = useState<ExportPaper>("a4");
  return (
    <Menu
      trigger={
        <Button>
          <Download aria-hidden="true" className="size-4" />
          Download
          <ChevronDown aria-hidden="true" className="size-4" />
        </Button>
      }
    >
      {exportFormats.map((format) => (
        <MenuDownload key={format} href={fileHref(format, { ...address, theme, paper })}>
          {formats[format].name}
          <span className="ml-auto pl-6 text-xs text-ink-soft">{formats[format].use}</span>
        </MenuDownload>
      ))}
      <MenuSeparator />
      <MenuChoice
        label="Theme"
        value={theme}
        onChange={setTheme}
        options={exportThemes.map((value) => ({ value, label: themes[value] }))}
      />
      <MenuChoice
        label="Paper of the PDF"
        value={paper}
        onChange={setPaper}
        options={exportPapers.map((value) => ({ value, label: papers[value] }))}
      />
    </Menu>
  );
}
