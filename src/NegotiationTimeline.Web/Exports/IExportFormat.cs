namespace NegotiationTimeline.Web.Exports;

/// <summary>A way to write a table as a file, row by row.</summary>
interface IExportFormat
{
    string Extension { get; }

    string ContentType { get; }

    Task WriteAsync(ExportTable table, ExportView view, Stream file);
}
