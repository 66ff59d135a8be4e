import {
  Archive,
  ArrowLeft,
  ArrowUpRight,
  BookA,
  Check,
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  ChevronsLeft,
  ChevronsRight,
  ChevronUp,
  CircleArrowDown,
  Clock,
  Cloud,
  Copy,
  CornerUpLeft,
  CornerUpRight,
  Download,
  Ellipsis,
  EyeOff,
  Highlighter,
  Inbox,
  Library,
  type LucideIcon,
  type LucideProps,
  NotebookPen,
  PanelRight,
  Pause,
  Pencil,
  Play,
  Plus,
  Quote,
  Scissors,
  Search,
  Settings,
  SquareCheck,
  Star,
  Strikethrough,
  TableOfContents,
  Tag,
  TextSearch,
  Trash2,
  Underline,
  Volume2,
  X,
} from 'lucide-react';

/** The app's icons: one set, 1.5 px lines, silent for screen readers (the button has the name). */
function drawn(Icon: LucideIcon) {
  return (props: LucideProps) => <Icon size={20} strokeWidth={1.5} aria-hidden {...props} />;
}

export const ArchiveIcon = drawn(Archive);
export const BackIcon = drawn(ArrowLeft);
export const OriginalIcon = drawn(ArrowUpRight);
export const CheckIcon = drawn(Check);
export const KeptIcon = drawn(CircleArrowDown);
export const NotKeptIcon = drawn(Cloud);
export const CopyIcon = drawn(Copy);
export const DownloadIcon = drawn(Download);
export const HighlightIcon = drawn(Highlighter);
export const LeaveOutIcon = drawn(EyeOff);
export const InboxIcon = drawn(Inbox);
export const LaterIcon = drawn(Clock);
export const LibraryIcon = drawn(Library);
export const NextIcon = drawn(ChevronDown);
export const PreviousIcon = drawn(ChevronUp);
export const WayBackIcon = drawn(CornerUpLeft);
export const WayOnIcon = drawn(CornerUpRight);
export const LeftIcon = drawn(ChevronLeft);
export const RightIcon = drawn(ChevronRight);
export const ContentsIcon = drawn(TableOfContents);
export const NotebookIcon = drawn(NotebookPen);
export const PanelIcon = drawn(PanelRight);
export const MoreIcon = drawn(Ellipsis);
export const NoteIcon = drawn(Pencil);
export const QuoteIcon = drawn(Quote);
export const AddIcon = drawn(Plus);
export const SearchIcon = drawn(Search);
export const SelectIcon = drawn(SquareCheck);
export const SettingsIcon = drawn(Settings);
export const SplitIcon = drawn(Scissors);
export const StarIcon = drawn(Star);
export const StrikeIcon = drawn(Strikethrough);
export const UnderlineIcon = drawn(Underline);
export const TagIcon = drawn(Tag);
export const AloudIcon = drawn(Volume2);
export const PlayIcon = drawn(Play);
export const PauseIcon = drawn(Pause);
export const NextParagraphIcon = drawn(ChevronsRight);
export const PreviousParagraphIcon = drawn(ChevronsLeft);
export const WordIcon = drawn(BookA);
export const LookUpIcon = drawn(TextSearch);
export const DeleteIcon = drawn(Trash2);
export const CloseIcon = drawn(X);
